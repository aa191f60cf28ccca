// Points become a coupon, or go to a friend: the real use cases on the double of the table.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND } from '#shared/base/time.ts'
import type { Home } from '#shared/contract/member.ts'
import { findEntry, issueCoupon, showCards, showIssued, writeEntry } from '#functions/abilities/holder.ts'
import { dayEnds } from '#functions/abilities/house.ts'
import { groupCounts, membershipKey } from '#functions/abilities/people.ts'
import { exchangePoints } from '#functions/card/exchange/exchange-points.ts'
import { givePoints } from '#functions/card/gift/give-points.ts'
import { receivePoints } from '#functions/card/gift/receive-points.ts'
import { showPointGift } from '#functions/card/gift/show-point-gift.ts'
import { takePointsBack } from '#functions/card/gift/take-points-back.ts'
import { chance } from '#functions/platform/chance.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stock from '../hang-stock.ts'
import type * as Stage from '../stage.ts'

const FEW = 'cmp_01JDHF0CP00000000000000T21'
const OVER = 'cmp_01JDHF0CP00000000000000T22'
const place = { group: demoGroup.id, brand: cafe.id }
/** Whose LINE it is, is none of what is tried here. */
const memberships = { keyOf: membershipKey, isTheirs: () => true }
const CAP = 400
const WAITS = [SECOND, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]

let stage: typeof Stage
let hangStock: typeof Stock.hangStock
let table: Model['table']
let opened: ReturnType<typeof table.all>
let giver: Stage.Person
let friend: Stage.Person
let other: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ hangStock } = await import('../hang-stock.ts'))
  await stage.openCafe()
  await stage.publish('campaign', FEW, { ...stage.reward, stock: 1 })
  await hangStock(FEW, 1)
  await stage.publish('campaign', OVER, stage.reward)
  const { settings } = cafe.others[0]!
  const exchanges = [
    ...settings.settings.exchanges,
    { campaign: FEW, points: 100 },
    { campaign: OVER, points: 100, until: '2026-11-20' },
  ]
  await stage.publish('program', stage.POINTS, {
    ...settings,
    settings: {
      ...settings.settings,
      multipliers: [],
      lapse: { kind: 'after-earning', months: 14 },
      exchanges,
      transfer: { mostADay: CAP },
    },
  })
  opened = table.all()
})

let orders = 0
const buy = async (person: Stage.Person, total: number) => {
  const answer = await stage.acts.buy(`P-${++orders}`, person, total, `key-${orders}`)
  if (!answer.ok) throw new Error(answer.failure)
  stage.advance(1)
}

beforeEach(async () => {
  table.restore(opened)
  // What is known of live programmes is kept for a minute.
  stage.advance(2 * MINUTE)
  ;[giver, friend, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person, Stage.Person]
  await buy(giver, 5_000)
})

let keys = 0
const turn = (by: Stage.Person | undefined, key: string | null, asked = '') =>
  ({
    actor: by ? { kind: 'line', ...place, member: by.id, provider: 'p', user: by.id, shown: '○○' } : { kind: 'nobody' },
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key !== null && { retry: { key, hash: `${key}${asked}` } }),
  }) as never
const freshKey = () => `k-${++keys}`

const COUPON = cafe.others[0]!.settings.settings.exchanges[0].campaign as string
const exchange = (by: Stage.Person, asked: object = {}, key: string | null = freshKey()) =>
  exchangePoints({ chance, memberships, groupCounts, writeEntry, findEntry, issueCoupon, showIssued })(
    { id: stage.POINTS as never, campaign: COUPON as never, ...asked },
    turn(by, key, JSON.stringify(asked)),
  )
const give = (by: Stage.Person, amount: number, key: string | null = freshKey()) =>
  givePoints({ chance, memberships, groupCounts, writeEntry, dayEnds })(
    { id: stage.POINTS as never, amount },
    turn(by, key, String(amount)),
  )
const receive = (by: Stage.Person, code: string, key: string | null = freshKey()) =>
  receivePoints({ memberships, groupCounts, writeEntry, findEntry })({ code }, turn(by, key))
const takeBack = (by: Stage.Person, code: string, key: string | null = freshKey()) =>
  takePointsBack({ writeEntry })({ code }, turn(by, key))
const show = (code: string) => showPointGift({ withinRate: async () => true })({ code }, turn(undefined, null))

const pointsOf = async (person: Stage.Person) => {
  const cards = await showCards((await stage.rowsOf(person)) as never, place, stage.now())
  const card = cards.find(({ programId }) => programId === stage.POINTS) as Home['cards'][number]
  return { balance: card.balance, available: Number(card.shown.available), lots: card.shown.lots as object[] }
}
const entriesOf = async (person: Stage.Person) =>
  (await stage.rowsOf(person)).filter(({ _et, of }) => _et === 'entry' && of === stage.POINTS)
const sumOf = async (person: Stage.Person) =>
  (await entriesOf(person)).reduce((all, { delta }) => all + Number(delta), 0)
const whole = () => JSON.stringify(table.all())
/** @param act what is refused and writes nothing */
const refused = async (act: () => Promise<{ ok: boolean; failure?: string }>) => {
  const before = whole()
  const answer = await act()
  expect(whole()).toBe(before)
  return word(answer)
}

describe('points for a coupon', () => {
  test('go and bring it in one act; the ledger says so', async () => {
    const { card, coupon, spent } = must(await exchange(giver, { points: 300 }))
    expect(spent).toBe(300)
    expect(card.balance).toBe(200)
    expect(coupon).toMatchObject({ campaignId: COUPON, state: 'usable' })
    const last = (await entriesOf(giver)).find(({ reason }) => reason === 'exchanged')
    expect(last).toMatchObject({ delta: -300, balance: 200 })
    expect(await sumOf(giver)).toBe(200)
  })

  test('are refused by name, and nothing is spent', async () => {
    expect(await refused(() => exchange(friend))).toBe('not-enough')
    expect(await refused(() => exchange(giver, { campaign: 'cmp_01JDHF0CP00000000000000T99' }))).toBe('exchange-gone')
    expect(await refused(() => exchange(giver, { points: 299 }))).toBe('exchange-changed')
    expect(await refused(() => exchange(giver, { campaign: OVER }))).toBe('exchange-gone')
    expect(await refused(() => exchange(giver, { id: stage.STAMPS }))).toBe('exchange-gone')
    must(await exchange(giver, { campaign: FEW }))
    expect(await refused(() => exchange(giver, { campaign: FEW }))).toBe('coupon-sold-out')
    must(await exchange(giver))
    expect(await refused(() => exchange(giver))).toBe('not-enough')
  })

  test('sent again, however late, are the same coupon; with another wish the key is refused', async () => {
    const key = freshKey()
    const first = must(await exchange(giver, {}, key))
    for (const wait of WAITS) {
      stage.advance(wait)
      const before = whole()
      expect(must(await exchange(giver, {}, key))).toMatchObject({ spent: 300, coupon: { id: first.coupon.id } })
      expect(word(await exchange(giver, { points: 300 }, key))).toBe('idempotency-key-reused')
      expect(word(await exchange(giver))).toBe('not-enough')
      expect(whole()).toBe(before)
    }
  })

  test('of two at the same moment one is paid for, when there is enough for one', async () => {
    const answers = await Promise.all([exchange(giver), exchange(giver)])
    expect(answers.map(word).sort()).toEqual(['not-enough', 'ok'])
    expect(await sumOf(giver)).toBe(200)
  })
})

describe('points for a friend', () => {
  test('lie behind a link that says what it is, and arrive with their end', async () => {
    const [before] = (await pointsOf(giver)).lots as { endsAt: string }[]
    const { gift, endsAt } = must(await give(giver, 120))
    expect(await pointsOf(giver)).toMatchObject({ balance: 500, available: 380 })
    expect(must(await show(gift))).toMatchObject({
      amount: 120,
      from: '○○',
      endsAt,
      pointsEndAt: before!.endsAt,
      source: { link: `gift:${gift}`, referrer: giver.id },
    })
    expect(must(await receive(friend, gift))).toMatchObject({ amount: 120, from: '○○', card: { balance: 120 } })
    expect((await pointsOf(friend)).lots).toMatchObject([{ left: 120, endsAt: before!.endsAt }])
    expect([await sumOf(giver), await sumOf(friend)]).toEqual([380, 120])
    expect((await entriesOf(giver)).at(-1)).toMatchObject({ reason: 'transferred-out', delta: -120 })
    expect((await entriesOf(friend)).at(-1)).toMatchObject({ reason: 'transferred-in', delta: 120 })
  })

  test('opened on two phones at once go to one of them', async () => {
    const { gift } = must(await give(giver, 120))
    const answers = await Promise.all([receive(friend, gift), receive(other, gift)])
    expect(answers.map(word).sort()).toEqual(['ok', 'point-gift-taken'])
    expect((await sumOf(friend)) + (await sumOf(other))).toBe(120)
    expect(await sumOf(giver)).toBe(380)
  })

  test('come back when nobody opens the link in time, and when the giver takes them back', async () => {
    const [late, wanted] = [must(await give(giver, 100)), must(await give(giver, 200))]
    expect(must(await takeBack(giver, wanted.gift)).card.shown).toMatchObject({ available: 400 })
    expect(await refused(() => receive(friend, wanted.gift))).toBe('point-gift-gone')
    stage.advance(7 * DAY + SECOND)
    expect(await refused(() => receive(friend, late.gift))).toBe('point-gift-gone')
    expect(await pointsOf(giver)).toMatchObject({ balance: 500, available: 500 })
    must(await exchange(giver, { campaign: COUPON }))
    expect(await sumOf(giver)).toBe(200)
  })

  test('are refused by name, and nothing moves', async () => {
    const { gift } = must(await give(giver, 100))
    expect(await refused(() => receive(giver, gift))).toBe('point-gift-own')
    expect(await refused(() => give(giver, CAP))).toBe('transfer-day-cap')
    expect(await refused(() => give(friend, 10))).toBe('not-enough')
    expect(await refused(() => takeBack(friend, gift))).toBe('point-gift-gone')
    expect(await refused(() => receive(friend, 'points-nobody-knows'))).toBe('point-gift-gone')
    must(await give(giver, 10))
    must(await give(giver, 10))
    expect(await refused(() => give(giver, 10))).toBe('transfers-open')
    must(await receive(friend, gift))
    expect(await refused(() => takeBack(giver, gift))).toBe('point-gift-taken')
    expect(word(await show(gift))).toBe('point-gift-taken')
    stage.advance(25 * 60 * MINUTE)
    expect(word(await give(giver, CAP - 120))).toBe('ok')
  })

  test('sent again, however late, are answered as before and move nothing more', async () => {
    const [given, taken, kept] = [freshKey(), freshKey(), freshKey()]
    const first = must(await give(giver, 50, given))
    must(await receive(friend, first.gift, taken))
    const second = must(await give(giver, 60))
    must(await takeBack(giver, second.gift, kept))
    for (const wait of WAITS) {
      stage.advance(wait)
      const before = whole()
      expect(must(await give(giver, 50, given))).toMatchObject({ gift: first.gift, amount: 50, endsAt: first.endsAt })
      expect(must(await receive(friend, first.gift, taken))).toMatchObject({ amount: 50, from: '○○' })
      expect(must(await takeBack(giver, second.gift, kept))).toMatchObject({ amount: 60 })
      expect(word(await give(giver, 51, given))).toBe('idempotency-key-reused')
      expect(['point-gift-taken', 'point-gift-gone']).toContain(word(await receive(friend, first.gift)))
      expect(word(await takeBack(giver, second.gift))).toBe('point-gift-gone')
      expect(whole()).toBe(before)
    }
  })
})
