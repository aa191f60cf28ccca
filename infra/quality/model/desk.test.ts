// What staff do to a card by hand, on the real use cases and the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/route.ts'
import type { adjustCard as route } from '#shared/contract/card/desk.ts'
import { DAY, MINUTE, SECOND } from '#shared/base/time.ts'
import type * as Desk from './desk-acts.ts'
import { openModel, type Model } from './open-model.ts'
import { GOAL } from './expected.ts'
import type * as Stage from './stage.ts'

const FIRST = 'stf_00000000000000000000000001'
const SECOND_PERSON = 'stf_00000000000000000000000002'

let stage: typeof Stage
let table: Model['table']
let acts: typeof Desk.acts
let opened: ReturnType<typeof table.all>
let person: string

const turn = (key?: string, staff = FIRST): never =>
  ({
    actor: { kind: 'staff', group: stage.place.group, staff, name: staff, role: 'owner', brands: [], permissions: [] },
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key && { retry: { key, hash: key.split('/')[0] } }),
  }) as never

type Wish = InputOf<typeof route>
const wish = (more: Partial<Wish> = {}): Wish => ({
  id: person as never,
  brand: stage.place.brand as never,
  program: stage.STAMPS as never,
  kind: 'late-credit',
  amount: 1,
  reason: '結帳時手機沒電',
  ...more,
})
const points = (amount: number, more: Partial<Wish> = {}) =>
  wish({ program: stage.POINTS as never, amount, kind: amount < 0 ? 'correction' : 'late-credit', ...more })

const entries = async (of: string) =>
  (await stage.rowsOf({ id: person } as never)).filter((row) => row._et === 'entry' && row.of === of)
const sum = async (of: string) => (await entries(of)).reduce((all, { delta }) => all + Number(delta), 0)
const card = async (of: string) =>
  (await stage.rowsOf({ id: person } as never)).find((row) => row._et === 'card' && row.program === of)
const size = () => table.all().length

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('./desk-acts.ts'))
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  person = (await stage.makePeople())[0]!.id
})

describe('an adjustment', () => {
  test('adds what was missed, under its reason, and gives what a full card gives', async () => {
    expect(await acts.preview(wish({ amount: GOAL + 1 }), turn())).toMatchObject({
      value: { before: 0, after: 1, alone: true, gives: [{ 'zh-Hant': '手沖單品一杯' }] },
    })
    const before = size()
    expect(await acts.adjust(wish({ amount: GOAL + 1 }), turn())).toMatchObject({ value: { state: 'done', after: 1 } })
    expect(size()).toBeGreaterThan(before)
    expect(await sum(stage.STAMPS)).toBe(1)
    expect(await entries(stage.STAMPS)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: 'late-credit', delta: GOAL + 1, note: '結帳時手機沒電' }),
        expect.objectContaining({ reason: 'card-filled', delta: -GOAL }),
      ]),
    )
  })

  test('takes off what is there and no more', async () => {
    await acts.adjust(points(30), turn())
    const before = size()
    expect(await acts.adjust(points(-31), turn())).toMatchObject({ failure: 'not-enough-left', detail: { missing: 1 } })
    expect(size()).toBe(before)
    expect(await acts.adjust(points(-30), turn())).toMatchObject({ value: { before: 30, after: 0 } })
    expect(await sum(stage.POINTS)).toBe(0)
  })

  test('is done once: the same request is answered again for ever, and the same wish is refused that day', async () => {
    const first = await acts.adjust(points(5), turn('a'))
    const after = size()
    for (const later of [SECOND, 11 * MINUTE, DAY + 60 * MINUTE, 400 * DAY]) {
      stage.advance(later)
      expect(await acts.adjust(points(5), turn('a'))).toEqual(first)
    }
    expect(await acts.adjust(points(6), turn('b'))).toMatchObject({ ok: true })
    stage.setClock(stage.STARTED)
    stage.advance(SECOND)
    expect(await acts.adjust(points(5), turn())).toMatchObject({ failure: 'adjusted-already' })
    expect(await acts.adjust(points(5), turn('new'))).toMatchObject({ failure: 'adjusted-already' })
    expect(size()).toBeGreaterThan(after)
  })

  test('of another body under the same key is refused', async () => {
    const bodies = ['one', 'two'].map((hash) => ({ ...(turn() as object), retry: { key: 'k', hash } }) as never)
    expect(await acts.adjust(points(5), bodies[0]!)).toMatchObject({ ok: true })
    expect(await acts.adjust(points(6), bodies[1]!)).toMatchObject({ failure: 'idempotency-key-reused' })
  })

  test.each([
    ['too many at once', () => wish({ amount: 201 }), 'adjustment-too-large'],
    [
      'a programme that is not live',
      () => wish({ program: 'crd_00000000000000000000000000' as never }),
      'program-not-live',
    ],
    ['somebody who is no member', () => wish({ id: 'mem_00000000000000000000000000' as never }), 'not-found'],
    ['tomorrow', () => wish({ occurredAt: '2026-11-22T02:00:00.000Z' }), 'occurred-in-future'],
  ])('of %s is refused, and nothing is written', async (_, asked, failure) => {
    const before = table.all()
    expect(await acts.adjust(asked(), turn('k'))).toMatchObject({ ok: false, failure })
    expect(table.all()).toEqual(before)
  })
})

describe('undoing', () => {
  const entryOf = async (asked: Wish) => {
    const done = await acts.adjust(asked, turn())
    return done.ok ? done.value.entry! : ''
  }
  const undo = (entry: string, key?: string) =>
    acts.undo({ id: person as never, brand: stage.place.brand as never, entry }, turn(key))

  test('takes back stamps with the coupon they gave, and names the entry', async () => {
    const entry = await entryOf(wish({ amount: GOAL + 1 }))
    expect(await undo(entry, 'u')).toMatchObject({ value: { after: 0 } })
    expect(await sum(stage.STAMPS)).toBe(0)
    const rows = await stage.rowsOf({ id: person } as never)
    expect(rows.find((row) => row._et === 'coupon')).toMatchObject({ state: 'voided' })
    expect(await entries(stage.STAMPS)).toContainEqual(expect.objectContaining({ reverses: entry, delta: -GOAL - 1 }))
    expect(await undo(entry)).toMatchObject({ failure: 'adjustment-undone' })
    expect(await undo(entry, 'u')).toMatchObject({ value: { after: 0 } })
  })

  test('gives back points with their own ends', async () => {
    await acts.adjust(points(30), turn())
    const before = await card(stage.POINTS)
    await undo(await entryOf(points(-20)))
    expect(await sum(stage.POINTS)).toBe(30)
    const ends = (row: typeof before) =>
      (row!.state as { lots: string[] }).lots
        .map((lot) => lot.split('.')[2])
        .filter((end, at, all) => all.indexOf(end) === at)
    expect(ends(await card(stage.POINTS))).toEqual(ends(before))
  })

  test('is over after ten minutes', async () => {
    const entry = await entryOf(points(5))
    stage.advance(10 * MINUTE + SECOND)
    expect(await undo(entry)).toMatchObject({ failure: 'adjustment-final' })
  })

  test('makes room for the same wish once more', async () => {
    await undo(await entryOf(points(5)))
    expect(await acts.adjust(points(5), turn())).toMatchObject({ value: { state: 'done', after: 5 } })
  })
})

describe('above the limit', () => {
  const approvalOf = async (asked: Wish) => {
    const waiting = await acts.adjust(asked, turn())
    return waiting.ok ? waiting.value.approval! : ('' as never)
  }
  const decide = (id: string, approve: boolean, staff: string, key?: string) =>
    acts.decide({ id: id as never, brand: stage.place.brand as never, approve }, turn(key, staff))
  const open = async () => {
    const listed = await acts.approvals({ brand: stage.place.brand as never }, turn())
    return listed.ok ? listed.value.open : []
  }

  test('waits for a second person, who is somebody else', async () => {
    const id = await approvalOf(points(1_001))
    expect(await sum(stage.POINTS)).toBe(0)
    expect(await acts.adjust(points(1_001), turn())).toMatchObject({ failure: 'approval-waiting' })
    expect(await open()).toMatchObject([{ id, amount: 1_001, mine: true, after: 1_001 }])
    expect(await decide(id, true, FIRST)).toMatchObject({ failure: 'same-person' })
    expect(await decide(id, true, SECOND_PERSON, 'd')).toMatchObject({ value: { state: 'approved', after: 1_001 } })
    expect(await decide(id, true, SECOND_PERSON)).toMatchObject({ failure: 'approval-decided' })
    expect(await decide(id, true, SECOND_PERSON, 'd')).toMatchObject({ value: { state: 'approved' } })
    expect(await sum(stage.POINTS)).toBe(1_001)
    expect(await open()).toEqual([])
    expect(await acts.adjust(points(1_001), turn())).toMatchObject({ failure: 'adjusted-already' })
  })

  test('counts what was done to the card that day, whoever did it', async () => {
    await acts.adjust(points(600), turn())
    expect(await acts.adjust(points(500), turn(undefined, SECOND_PERSON))).toMatchObject({
      value: { state: 'waiting' },
    })
    stage.advance(DAY)
    expect(await acts.adjust(points(501), turn())).toMatchObject({ value: { state: 'done' } })
  })

  test('is not slipped past by two who act at one moment', async () => {
    const both = await Promise.all([
      acts.adjust(points(600), turn()),
      acts.adjust(points(601), turn(undefined, SECOND_PERSON)),
    ])
    expect(both.map((one) => one.ok && one.value.state).sort()).toEqual(['done', 'waiting'])
  })

  test('what two agreed to is not undone with one hand', async () => {
    await decide(await approvalOf(points(1_001)), true, SECOND_PERSON)
    const entry = String((await entries(stage.POINTS))[0]!.key)
    const undone = await acts.undo({ id: person as never, brand: stage.place.brand as never, entry }, turn())
    expect(undone).toMatchObject({ failure: 'adjustment-final' })
  })

  test('tells the second person how many coupons the stamps would give', async () => {
    await acts.adjust(wish({ amount: GOAL * 20 }), turn())
    expect(await open()).toMatchObject([{ gives: 20, before: 0, after: 0 }])
  })

  test('is refused by the second person, or lapses after fourteen days', async () => {
    expect(await decide(await approvalOf(points(2_000)), false, SECOND_PERSON)).toMatchObject({
      value: { state: 'refused' },
    })
    const id = await approvalOf(points(3_000))
    stage.advance(14 * DAY + SECOND)
    expect(await decide(id, true, SECOND_PERSON)).toMatchObject({ failure: 'approval-lapsed' })
    expect(await open()).toEqual([])
    expect(await sum(stage.POINTS)).toBe(0)
  })
})

describe('an extension', () => {
  const extend = (until: string, key?: string, more = {}) =>
    acts.extend(
      {
        id: person as never,
        brand: stage.place.brand as never,
        program: stage.POINTS as never,
        until,
        reason: '住院',
        ...more,
      },
      turn(key),
    )

  test('moves the ends of lots and no number', async () => {
    await acts.adjust(points(30), turn())
    const first = await extend('2028-06-30', 'e')
    expect(first).toMatchObject({ value: { state: 'done', extended: 30, before: 30, after: 30 } })
    expect(await entries(stage.POINTS)).toContainEqual(
      expect.objectContaining({ reason: 'extended', delta: 0, note: '住院' }),
    )
    expect(await extend('2028-06-30')).toMatchObject({ failure: 'nothing-to-extend' })
    expect(await extend('2028-06-30', 'e')).toEqual(first)
    expect(await extend('2026-11-20')).toMatchObject({ failure: 'until-invalid' })
    expect(await extend('2040-01-01')).toMatchObject({ failure: 'until-invalid' })
  })

  test('of one lot leaves the others', async () => {
    await acts.adjust(points(30), turn())
    await acts.adjust(points(7), turn())
    expect(await extend('2028-06-30', undefined, { lot: 2 })).toMatchObject({ value: { extended: 7 } })
  })
})

test('every act by hand, sent again with its key whenever, is answered the same and done once', async () => {
  const at = { id: person as never, brand: stage.place.brand as never }
  const entry = await acts.adjust(points(5), turn('1'))
  const waiting = await acts.adjust(points(2_000), turn('2'))
  const limits = { stamp: 9, mission: 9, points: 9, 'stored-value': 9, coupons: 9, 'gift-points': 9 }
  const until = '2029-06-30'
  const doings: (() => Promise<unknown>)[] = [
    () => acts.adjust(points(5), turn('1')),
    () => acts.adjust(points(2_000), turn('2')),
    () => acts.undo({ ...at, entry: entry.ok ? entry.value.entry! : '' }, turn('3')),
    () =>
      acts.decide(
        { id: (waiting.ok && waiting.value.approval)! as never, brand: at.brand, approve: true },
        turn('4', SECOND_PERSON),
      ),
    () => acts.setLimits({ brand: at.brand, limits, rev: 0 }, turn('5')),
    () => acts.extend({ ...at, program: stage.POINTS as never, until, reason: '住院' }, turn('6')),
  ]
  const first = []
  for (const act of doings) first.push(await act())
  expect(first.map((answer) => (answer as { ok: boolean }).ok)).toEqual(doings.map(() => true))
  const written = table.all()
  for (const later of [SECOND, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]) {
    stage.advance(later)
    for (const [nth, act] of doings.entries()) expect(await act()).toEqual(first[nth])
    expect(table.all()).toEqual(written)
  }
})

describe('a coupon', () => {
  const coupons = async () => (await stage.rowsOf({ id: person } as never)).filter((row) => row._et === 'coupon')
  const couponOf = async () => {
    await acts.adjust(wish({ amount: GOAL }), turn())
    return String((await coupons())[0]!.id)
  }
  const of = (id: string) => ({ id: id as never, brand: stage.place.brand as never, member: person as never })

  test('ends later, also when its end has passed', async () => {
    const id = await couponOf()
    const until = '2027-12-31'
    stage.advance(100 * DAY)
    const first = await acts.extendCoupon({ ...of(id), until, reason: '出國' }, turn('x'))
    expect(first).toMatchObject({ value: { coupon: { state: 'usable', expiresAt: '2027-12-31T15:59:59.999Z' } } })
    expect(await acts.extendCoupon({ ...of(id), until, reason: '出國' }, turn())).toMatchObject({
      failure: 'nothing-to-extend',
    })
    stage.advance(400 * DAY)
    expect(await acts.extendCoupon({ ...of(id), until, reason: '出國' }, turn('x'))).toEqual(first)
    expect(await acts.extendCoupon({ ...of(id), until: '2031-01-01', reason: '出國' }, turn())).toMatchObject({
      failure: 'until-invalid',
    })
  })

  test('is replaced by another one, once, in one act', async () => {
    const id = await couponOf()
    const first = await acts.reissue({ ...of(id), reason: '手機掉了' }, turn('r'))
    expect(first).toMatchObject({ value: { coupon: { state: 'usable' } } })
    expect((await coupons()).map(({ state }) => state).sort()).toEqual(['issued', 'voided'])
    expect(await entries(String((await coupons())[0]!.campaign))).toContainEqual(
      expect.objectContaining({
        reason: 'reissued',
        delta: 1,
        note: '手機掉了',
        answer: expect.objectContaining({ replaces: id }),
      }),
    )
    expect(await acts.reissue({ ...of(id), reason: '手機掉了' }, turn())).toMatchObject({ failure: 'coupon-reissued' })
    stage.advance(400 * DAY)
    expect(await acts.reissue({ ...of(id), reason: '手機掉了' }, turn('r'))).toEqual(first)
  })
})

describe('a bundle', () => {
  const BUNDLE = 'bdl_00000000000000000000000001'
  const gift = () => ({ id: BUNDLE as never, brand: stage.place.brand as never, member: person as never })
  const publish = (more: object = {}) =>
    stage.publish('bundle' as never, BUNDLE, {
      name: { 'zh-Hant': '開幕禮' },
      coupons: Array.from({ length: 2 }, () => ({ brand: stage.place.brand, campaign: stage.REWARD })),
      points: [{ brand: stage.place.brand, program: stage.POINTS, amount: 100 }],
      ...more,
    })

  test('gives its coupons and points in one act, once, and tells before what it will be', async () => {
    await publish()
    const before = size()
    const told = { coupons: { length: 2 }, points: [{ added: 100, before: 0, after: 100 }] }
    expect(await acts.previewGift(gift(), turn())).toMatchObject({ value: told })
    expect(size()).toBe(before)
    const first = await acts.give(gift(), turn('g'))
    expect(first).toMatchObject({ value: told })
    expect(await sum(stage.POINTS)).toBe(100)
    expect(await entries(stage.POINTS)).toMatchObject([{ reason: 'campaign', note: '開幕禮' }])
    expect(await acts.give(gift(), turn())).toMatchObject({ failure: 'bundle-given-already' })
    stage.advance(400 * DAY)
    expect(await acts.give(gift(), turn('g'))).toEqual(first)
  })

  test('of which one part cannot be given gives nothing', async () => {
    await publish({ points: [{ brand: stage.place.brand, program: stage.STAMPS, amount: 1 }] })
    const before = table.all()
    expect(await acts.give(gift(), turn())).toMatchObject({ failure: 'bundle-points-not-ready' })
    expect(table.all()).toEqual(before)
  })
})
