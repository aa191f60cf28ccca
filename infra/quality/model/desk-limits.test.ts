// Coupons and points that staff give by hand: up to a limit alone, above it with a second person. On the real use cases and the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, MINUTE, SECOND } from '#shared/base/time.ts'
import { DESK_LIMITS } from '#shared/domain/card/desk/desk-limit.ts'
import type * as Desk from './desk-acts.ts'
import { GOAL } from './expected.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const FIRST = 'stf_00000000000000000000000001'
const SECOND_PERSON = 'stf_00000000000000000000000002'
const BUNDLE = 'bdl_00000000000000000000000001'
const LIMITS = { coupons: 2, 'gift-points': 150 }

let stage: typeof Stage
let table: Model['table']
let acts: typeof Desk.acts
let opened: ReturnType<typeof table.all>
let person: string
let other: string

const turn = (key?: string, staff = FIRST, permissions: string[] = ['programs.write']): never =>
  ({
    actor: { kind: 'staff', group: stage.place.group, staff, name: staff, role: 'owner', brands: [], permissions },
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: key } }),
  }) as never

const at = () => ({ brand: stage.place.brand as never })
const rowsOf = (id: string) => stage.rowsOf({ id } as never)
const couponsOf = async (id: string) => (await rowsOf(id)).filter((row) => row._et === 'coupon')
const fillOf = (id: string, cards = 1) =>
  acts.adjust(
    {
      ...at(),
      id: id as never,
      program: stage.STAMPS as never,
      kind: 'late-credit',
      amount: GOAL * cards,
      reason: '補登',
    },
    turn(),
  )
const isOver = ({ state }: Record<string, unknown>) => state === 'voided' || state === 'redeemed'
/** Of those that are still there: in which order coupons of one instant stand is chance. */
const wishOf = async (member: string, nth = 0) => ({
  ...at(),
  id: String((await couponsOf(member)).filter((one) => !isOver(one))[nth]!.id) as never,
  member: member as never,
  reason: '手機掉了',
})
const gift = (member = person) => ({ ...at(), id: BUNDLE as never, member: member as never })
const publish = (more: object = {}) =>
  stage.publish('bundle' as never, BUNDLE, {
    name: { 'zh-Hant': '開幕禮' },
    coupons: [],
    points: [{ brand: stage.place.brand, program: stage.POINTS, amount: 100 }],
    again: true,
    ...more,
  })
const waiting = async () => {
  const listed = await acts.approvals(at(), turn())
  return listed.ok ? listed.value.open : []
}
const oneWaiting = async () => (await waiting())[0]!
const decide = (id: unknown, approve = true, asked = turn(undefined, SECOND_PERSON)) =>
  acts.decide({ ...at(), id: id as never, approve }, asked)
const points = async () =>
  (await rowsOf(person))
    .filter((row) => row._et === 'entry' && row.of === stage.POINTS)
    .reduce((sum, { delta }) => sum + Number(delta), 0)

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('./desk-acts.ts'))
  await stage.openCafe()
  await acts.setLimits({ ...at(), limits: { ...DESK_LIMITS, ...LIMITS }, rev: 0 }, turn())
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  const people = await stage.makePeople()
  person = people[0]!.id
  other = people[1]!.id
  await fillOf(person, 3)
})

describe('coupons by hand', () => {
  test('are counted by who gives them, whoever gets them, and told before the act', async () => {
    expect(await acts.mine(at(), turn())).toEqual({
      ok: true,
      value: { today: { coupons: 0, points: 0 }, limit: { coupons: 2, points: 150 } },
    })
    await fillOf(other)
    expect(await acts.reissue(await wishOf(person), turn())).toMatchObject({ value: { state: 'done', approval: null } })
    const later = { ...(await wishOf(other)), until: '2027-12-31' }
    expect(await acts.extendCoupon(later, turn())).toMatchObject({ value: { state: 'done' } })
    expect(await acts.mine(at(), turn())).toMatchObject({ value: { today: { coupons: 2 } } })
    expect(await acts.extendCoupon({ ...(await wishOf(person)), until: '2027-12-31' }, turn())).toMatchObject({
      value: { state: 'waiting' },
    })
    // Somebody else has a day of their own, and so has tomorrow.
    expect(await acts.mine(at(), turn(undefined, SECOND_PERSON))).toMatchObject({ value: { today: { coupons: 0 } } })
    stage.advance(DAY)
    expect(await acts.mine(at(), turn())).toMatchObject({ value: { today: { coupons: 0 } } })
  })

  const above = async () => {
    await acts.setLimits({ ...at(), limits: { ...DESK_LIMITS, coupons: 0, 'gift-points': 0 }, rev: 1 }, turn())
  }

  test('above the limit change nothing before a second person has agreed, and then under the name of who asked', async () => {
    await above()
    const wish = await wishOf(person)
    const held = await couponsOf(person)
    const asked = await acts.reissue(wish, turn('r'))
    expect(asked).toMatchObject({ value: { state: 'waiting', coupon: { id: wish.id, state: 'usable' } } })
    expect(await couponsOf(person)).toEqual(held)
    expect(await waiting()).toMatchObject([
      {
        act: 'reissue',
        program: null,
        amount: 1,
        points: 0,
        reason: '手機掉了',
        mine: true,
        what: { 'zh-Hant': '手沖單品一杯' },
      },
    ])
    expect(await acts.reissue(wish, turn())).toMatchObject({ failure: 'approval-waiting' })
    const { id } = await oneWaiting()
    expect(await decide(id, true, turn())).toMatchObject({ failure: 'same-person' })
    expect(await decide(id)).toMatchObject({ value: { state: 'approved' } })
    expect((await couponsOf(person)).map(({ state }) => state).sort()).toEqual(['issued', 'issued', 'issued', 'voided'])
    expect(await rowsOf(person)).toContainEqual(
      expect.objectContaining({
        reason: 'reissued',
        by: { kind: 'staff', id: FIRST },
        answer: expect.objectContaining({ replaces: wish.id, approval: id }),
      }),
    )
    expect(await decide(id)).toMatchObject({ failure: 'approval-decided' })
    // Agreed to by two, it counts for nobody.
    expect(await acts.mine(at(), turn())).toMatchObject({ value: { today: { coupons: 0 } } })
  })

  test('that a second person refuses are not given', async () => {
    await above()
    await acts.extendCoupon({ ...(await wishOf(person)), until: '2027-12-31' }, turn())
    const held = await couponsOf(person)
    const { id, extendsTo } = await oneWaiting()
    expect(extendsTo).toBe('2027-12-31T15:59:59.999Z')
    expect(await decide(id, false)).toMatchObject({ value: { state: 'refused' } })
    expect(await couponsOf(person)).toEqual(held)
  })

  test('that somebody used while they waited are judged as they stand when it is agreed to', async () => {
    await above()
    const wish = await wishOf(person)
    await acts.extendCoupon({ ...wish, until: '2027-12-31' }, turn())
    const { id } = await oneWaiting()
    await acts.setLimits({ ...at(), limits: DESK_LIMITS, rev: 2 }, turn())
    await acts.reissue(wish, turn())
    const before = table.all()
    expect(await decide(id)).toMatchObject({ failure: 'coupon-voided' })
    expect(table.all()).toEqual(before)
  })
})

describe('a bundle', () => {
  test('counts its coupons and its points; above either it waits, and only who may give one agrees', async () => {
    await publish()
    expect(await acts.give(gift(), turn())).toMatchObject({ value: { state: 'done' } })
    expect(await acts.give(gift(), turn())).toMatchObject({ value: { state: 'waiting' } })
    expect(await points()).toBe(100)
    expect(await waiting()).toMatchObject([{ act: 'gift', amount: 0, points: 100, what: { 'zh-Hant': '開幕禮' } }])
    const { id } = await oneWaiting()
    expect(await decide(id, true, turn(undefined, SECOND_PERSON, []))).toMatchObject({ failure: 'not-allowed' })
    expect(await decide(id)).toMatchObject({ value: { state: 'approved' } })
    expect(await points()).toBe(200)
    await publish({ points: [], coupons: [1, 2, 3].map(() => ({ brand: stage.place.brand, campaign: stage.REWARD })) })
    const held = await couponsOf(person)
    expect(await acts.give(gift(), turn())).toMatchObject({ value: { state: 'waiting' } })
    expect(await couponsOf(person)).toEqual(held)
  })

  test('that is agreed to after it was given once is refused, and nothing is written', async () => {
    await publish({ again: false })
    await acts.setLimits({ ...at(), limits: { ...DESK_LIMITS, 'gift-points': 0 }, rev: 1 }, turn())
    await acts.give(gift(), turn())
    const { id } = await oneWaiting()
    await acts.setLimits({ ...at(), limits: DESK_LIMITS, rev: 2 }, turn())
    await acts.give(gift(), turn())
    const before = table.all()
    expect(await decide(id)).toMatchObject({ failure: 'bundle-given-already' })
    expect(table.all()).toEqual(before)
  })
})

test('every request is answered the same for ever, done or waiting, and counted once', async () => {
  await publish({ again: false })
  const [first, second, third] = [await wishOf(person, 0), await wishOf(person, 1), await wishOf(person, 2)]
  const until = '2027-12-31'
  const doings: (() => Promise<unknown>)[] = [
    () => acts.extendCoupon({ ...first, until }, turn('1')),
    () => acts.reissue(second, turn('2')),
    () => acts.reissue(third, turn('3')),
    () => acts.give(gift(), turn('4')),
  ]
  const answers: unknown[] = []
  for (const act of doings) answers.push(await act())
  expect(answers).toMatchObject(['done', 'done', 'waiting', 'done'].map((state) => ({ value: { state } })))
  const { id } = await oneWaiting()
  doings.push(() => decide(id, true, turn('5', SECOND_PERSON)))
  answers.push(await doings.at(-1)!())
  const written = table.all()
  for (const later of [SECOND, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]) {
    stage.advance(later)
    for (const [nth, act] of doings.entries()) expect(await act()).toEqual(answers[nth])
    expect(table.all()).toEqual(written)
  }
})

test('of many acts at the same moment one person does no more alone than the limit', async () => {
  const wishes = [await wishOf(person, 0), await wishOf(person, 1), await wishOf(person, 2)]
  const done = await Promise.all(wishes.map((wish) => acts.reissue(wish, turn())))
  expect(done.filter((answer) => answer.ok && answer.value.state === 'done')).toHaveLength(2)
})
