// A card that the desk or a merge fills while its reward cannot be given: it waits for the reward, and gets it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/route.ts'
import type { adjustCard as route } from '#shared/contract/card/desk.ts'
import { MINUTE } from '#shared/base/time.ts'
import type * as Desk from '../desk-acts.ts'
import { GOAL, PER_POINT } from '../expected.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as People from '../people-acts.ts'
import type * as Stage from '../stage.ts'

const GIFT = 'cmp_01JDHF0CP00000000000000F01'

let stage: typeof Stage
let table: Model['table']
let acts: typeof Desk.acts
let people: typeof People.acts
let opened: ReturnType<typeof table.all>
let one: Stage.Person
let other: Stage.Person
let orders = 0

const publishGift = async (stock: number | null) => {
  await stage.publish('campaign', GIFT, { ...stage.reward, stock })
  // What is known of live programmes and campaigns is kept for a minute.
  stage.advance(2 * MINUTE)
}

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('../desk-acts.ts'))
  ;({ acts: people } = await import('../people-acts.ts'))
  await stage.openCafe()
  await stage.publish('campaign', GIFT, { ...stage.reward, stock: 0 })
  const { settings } = stage.stamps
  await stage.publish('program', stage.STAMPS, {
    ...stage.stamps,
    settings: { ...settings, reward: { ...settings.reward, campaign: GIFT } },
  })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  stage.advance(++orders * 10 * MINUTE)
  table.restore(opened)
  ;[one, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
})

const must = <T>(result: { ok: true; value: T } | { ok: false; failure: string }): T => {
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const turn = (): never => stage.turn(stage.staff) as never
const adjust = async (person: Stage.Person, amount: number) => {
  stage.advance(1_000)
  const wish: InputOf<typeof route> = {
    id: person.id as never,
    brand: stage.place.brand as never,
    program: stage.STAMPS as never,
    kind: amount < 0 ? 'correction' : 'late-credit',
    amount,
    reason: '結帳時手機沒電',
  }
  return must(await acts.adjust(wish, turn()))
}
const undo = async (entry: string) =>
  must(await acts.undo({ id: one.id as never, brand: stage.place.brand as never, entry }, turn()))
const buy = async (by = one) => {
  stage.advance(MINUTE)
  const number = `H${orders}-${stage.now()}`
  return must(await stage.acts.buy(number, by, PER_POINT, number))
}
const standing = async (person = one) => {
  const rows = await stage.rowsOf(person)
  const entries = rows.filter(({ _et, of }) => _et === 'entry' && of === stage.STAMPS)
  const card = rows.find(({ _et, program }) => _et === 'card' && program === stage.STAMPS)
  return {
    stamps: entries.reduce((all, { delta }) => all + Number(delta), 0),
    awaits: ((card?.awaited ?? []) as { campaign: string }[]).length,
    coupons: rows.filter(({ _et, campaign, state }) => _et === 'coupon' && campaign === GIFT && state === 'issued')
      .length,
  }
}

describe('a card that is filled while its reward is out', () => {
  test('and was the last of its programme gets it with whatever its member does next', async () => {
    const { settings } = stage.stamps
    const reward = { ...settings.reward, campaign: GIFT }
    await stage.publish('program', stage.STAMPS, {
      ...stage.stamps,
      settings: { ...settings, reward, next: { kind: 'ends' } },
    })
    stage.advance(2 * MINUTE)
    await adjust(one, GOAL)
    await buy()
    expect(await standing()).toEqual({ stamps: 0, awaits: 1, coupons: 0 })
    await publishGift(null)
    await buy()
    expect(await standing()).toEqual({ stamps: 0, awaits: 0, coupons: 1 })
    await buy()
    expect(await standing()).toEqual({ stamps: 0, awaits: 0, coupons: 1 })
  })
  test('by late credit waits for the reward, and the next stamp brings it', async () => {
    await adjust(one, GOAL)
    expect(await standing()).toEqual({ stamps: 0, awaits: 1, coupons: 0 })
    await publishGift(null)
    await buy()
    expect(await standing()).toEqual({ stamps: 1, awaits: 0, coupons: 1 })
  })
  test('by late credit that is undone waits for nothing any more', async () => {
    const { entry } = await adjust(one, GOAL)
    await undo(entry!)
    expect(await standing()).toEqual({ stamps: 0, awaits: 0, coupons: 0 })
  })
  test('by a correction that is undone waits for the reward too', async () => {
    await adjust(one, GOAL - 1)
    const { entry } = await adjust(one, -1)
    await adjust(one, 1)
    await undo(entry!)
    expect(await standing()).toEqual({ stamps: 0, awaits: 1, coupons: 0 })
    await publishGift(null)
    await buy()
    expect(await standing()).toEqual({ stamps: 1, awaits: 0, coupons: 1 })
  })
  test('by two members who become one waits for the reward of who stays', async () => {
    await adjust(one, GOAL - 1)
    await adjust(other, 2)
    must(await people.merge(one, other))
    expect(await standing()).toEqual({ stamps: 1, awaits: 1, coupons: 0 })
    await publishGift(null)
    await buy()
    expect(await standing()).toEqual({ stamps: 2, awaits: 0, coupons: 1 })
  })
  test('by two members who become one, and are two again, waits for nothing any more', async () => {
    await adjust(one, GOAL - 1)
    await adjust(other, 2)
    const { id } = must(await people.merge(one, other))
    must(await people.part(one, id))
    expect(await standing()).toEqual({ stamps: GOAL - 1, awaits: 0, coupons: 0 })
    expect(await standing(other)).toEqual({ stamps: 2, awaits: 0, coupons: 0 })
  })
  test('and on which nothing is left takes what it waits for to who stays, and back', async () => {
    await adjust(other, GOAL)
    const { id } = must(await people.merge(one, other))
    expect(await standing()).toEqual({ stamps: 0, awaits: 1, coupons: 0 })
    must(await people.part(one, id))
    expect([await standing(), await standing(other)]).toMatchObject([{ awaits: 0 }, { awaits: 1 }])
  })
  test('is not waited for any more by who was two, once either had the reward', async () => {
    await adjust(other, GOAL)
    const { id } = must(await people.merge(one, other))
    await publishGift(null)
    await buy()
    expect(await standing()).toEqual({ stamps: 1, awaits: 0, coupons: 1 })
    must(await people.part(one, id))
    expect(await standing(other)).toEqual({ stamps: 0, awaits: 0, coupons: 0 })
  })
  test('waits for it still when the other’s last purchase is refunded, and with it the other’s reward', async () => {
    await publishGift(null)
    await adjust(other, GOAL - 1)
    const { number } = await buy(other)
    await publishGift(0)
    await adjust(one, GOAL)
    must(await people.merge(one, other))
    expect(await standing()).toEqual({ stamps: 0, awaits: 1, coupons: 1 })
    must(await stage.acts.refund(`${number}R`, number, PER_POINT, `${number}R`))
    expect(await standing()).toEqual({ stamps: GOAL - 1, awaits: 1, coupons: 0 })
  })
})
