// Check-ins at a 立牌 by the real use cases: what is given, what waits, what staff decide, and the same request again.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { after, DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Hands from './check-in-hands.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let hands: typeof Hands
let opened: ReturnType<Model['table']['all']>
let table: Model['table']
beforeAll(async () => {
  ;({ stage, table } = await openModel())
  hands = await import('./check-in-hands.ts')
  await stage.openCafe()
  await hands.allowPosters()
  await hands.putOnMap()
  opened = table.all()
})

const [YONGKANG, CHIFENG] = [cafe.stores[0]!.posters[0]!.code, cafe.stores[1]!.posters[0]!.code]
let people: Stage.Person[]
let tries = 0
beforeEach(async () => {
  table.restore(opened)
  // On and on: what functions remember for a minute must be over.
  stage.setClock(after(stage.STARTED, ++tries * 500 * DAY))
  people = await stage.makePeople()
})
const wait = (ms: number) => stage.advance(ms)
const me = () => people[0]!

/** Stamps on the card, and the sum of its entries: always the same. */
const stamps = async (person = me()) => {
  const rows = await stage.rowsOf(person)
  const sum = rows
    .filter(({ _et, account }) => _et === 'entry' && account === 'stamp')
    .reduce((all, { delta }) => all + Number(delta), 0)
  expect(await hands.balance(person)).toBe(sum)
  return sum
}
/** Two stores, farther apart than five minutes. */
const tooFast = async (key?: string) => {
  expect(await hands.checkIn(me(), YONGKANG)).toMatchObject({ value: { state: 'earned' } })
  wait(61 * MINUTE)
  await hands.moveFarAway()
  return hands.checkIn(me(), CHIFENG, key)
}
const waitingOf = async () => (await hands.list())[0]!

describe('a check-in', () => {
  test('earns a stamp, then not within the hour, and three times a day', async () => {
    const first = await hands.checkIn(me(), YONGKANG)
    expect(first).toMatchObject({ ok: true, value: { state: 'earned', earned: [{ added: 1 }] } })
    wait(59 * MINUTE)
    expect(await hands.checkIn(me(), YONGKANG)).toMatchObject({ failure: 'too-soon' })
    for (const nth of [2, 3]) {
      wait(HOUR)
      expect(await hands.checkIn(me(), YONGKANG), String(nth)).toMatchObject({ value: { state: 'earned' } })
    }
    wait(HOUR)
    expect(await hands.checkIn(me(), YONGKANG)).toMatchObject({ failure: 'daily-cap' })
    expect(await stamps()).toBe(3)
  })
  test('at a 立牌 nobody hung earns nothing', async () => {
    expect(await hands.checkIn(me(), 'ZZ-99')).toMatchObject({ failure: 'poster-unknown' })
  })
  test('is one stamp when the same member sends it from two phones at once', async () => {
    const both = await Promise.all([hands.checkIn(me(), YONGKANG), hands.checkIn(me(), YONGKANG)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await stamps()).toBe(1)
  })
  test.each([SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY])(
    'sent again %i ms later is answered as before',
    async (later) => {
      const key = randomUUID()
      const first = await hands.checkIn(me(), YONGKANG, key)
      wait(later)
      const again = await hands.checkIn(me(), YONGKANG, key)
      expect(again).toMatchObject({ ok: true, value: { state: 'earned', earned: [{ added: 1 }] } })
      expect(first.ok).toBe(true)
      expect(await hands.checkIn(me(), CHIFENG, key)).toMatchObject({ failure: 'idempotency-key-reused' })
      expect(await stamps()).toBe(1)
    },
  )
})

describe('a doubtful one', () => {
  test('waits with its reason, is not in the balance, and holds back the next', async () => {
    const told = await tooFast()
    expect(told).toMatchObject({ ok: true, value: { state: 'waiting', checkIn: { state: 'waiting' } } })
    expect(told).toMatchObject({ value: { checkIn: { reasons: [{ kind: 'travel', from: '永康店', minutes: 61 }] } } })
    expect(await stamps()).toBe(1)
    expect(await hands.checkIn(me(), CHIFENG)).toMatchObject({ failure: 'too-soon' })
    expect(await hands.shown(me())).toMatchObject([{ state: 'waiting', gives: [{ added: 1 }] }])
  })
  test('is given once when it is approved, whoever presses twice', async () => {
    await tooFast()
    const one = await waitingOf()
    const both = await Promise.all([hands.decide(one, true), hands.decide(one, true)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await stamps()).toBe(2)
    expect(await hands.shown(me())).toEqual([])
    expect(await hands.list()).toEqual([])
    expect(table.all().filter(({ gsi1pk }) => String(gsi1pk).endsWith('#doubts'))).toEqual([])
    expect(await hands.decide(one, false)).toMatchObject({ failure: 'doubt-decided' })
  })
  test('gives nothing when it is refused, says why, and may wait again for ten minutes', async () => {
    await tooFast()
    const one = await waitingOf()
    expect(await hands.decide(one, false)).toMatchObject({ ok: true, value: { approved: false } })
    expect(await hands.shown(me())).toMatchObject([{ state: 'refused', why: '監視器沒有看到人' }])
    expect(await hands.list()).toMatchObject([{ refused: { why: '監視器沒有看到人' } }])
    wait(9 * MINUTE)
    expect(await hands.reopen(one)).toMatchObject({ ok: true })
    expect(await hands.decide(one, false)).toMatchObject({ ok: true })
    wait(10 * MINUTE + SECOND)
    expect(await hands.list()).toEqual([])
    expect(await stamps()).toBe(1)
    expect(await hands.reopen(one)).toMatchObject({ failure: 'refusal-stands' })
  })
  test('is seen and decided by whoever looks after its store, and by no other store’s manager', async () => {
    await tooFast()
    const [here, there] = [hands.managerOf(1), hands.managerOf(0)]
    expect(await hands.list(there)).toEqual([])
    const [one] = await hands.list(here)
    const before = table.all()
    expect(await hands.decide(one!, true, undefined, there)).toMatchObject({ failure: 'not-your-store' })
    expect(table.all()).toEqual(before)
    expect(await hands.decide(one!, false, undefined, here)).toMatchObject({ ok: true })
    expect(await hands.reopen(one!, undefined, there)).toMatchObject({ failure: 'not-your-store' })
    expect(await hands.reopen(one!, undefined, here)).toMatchObject({ ok: true })
  })
  test('nobody decides about is refused after seven days', async () => {
    await tooFast()
    const one = await waitingOf()
    wait(7 * DAY + SECOND)
    expect(await hands.list()).toEqual([])
    expect(await hands.shown(me())).toMatchObject([{ state: 'lapsed' }])
    expect(await hands.decide(one, true)).toMatchObject({ failure: 'doubt-lapsed' })
    expect(await stamps()).toBe(1)
  })
  test('gives nothing beside what was stamped at the counter around then', async () => {
    await tooFast()
    const one = await waitingOf()
    wait(MINUTE)
    await stage.acts.buy('A-1', me(), 300, randomUUID())
    expect(await hands.decide(one, true)).toMatchObject({ failure: 'doubt-gives-nothing' })
    expect(await stamps()).toBe(2)
  })
  test.each([SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY])(
    'and what was decided are answered again %i ms later',
    async (later) => {
      const [asked, decided, undone] = [randomUUID(), randomUUID(), randomUUID()]
      const told = await tooFast(asked)
      const one = await waitingOf()
      const refused = await hands.decide(one, false, decided)
      await hands.reopen(one, undone)
      wait(later)
      expect(await hands.checkIn(me(), CHIFENG, asked)).toEqual(told)
      expect(await hands.decide(one, false, decided)).toEqual(refused)
      expect(await hands.reopen(one, undone)).toMatchObject({ ok: true })
      expect(await hands.decide(one, true, decided)).toMatchObject({ failure: 'idempotency-key-reused' })
      expect(await stamps()).toBe(1)
    },
  )
})

test('a crowd at one 立牌 within a minute waits from the seventh on', async () => {
  const crowd = [...people, ...(await stage.makePeople()), ...(await stage.makePeople())].slice(0, 8)
  const states: string[] = []
  for (const one of crowd) {
    const told = await hands.checkIn(one, YONGKANG)
    states.push(told.ok ? told.value.state : told.failure)
  }
  expect(states).toEqual([...Array.from({ length: 6 }, () => 'earned'), 'waiting', 'waiting'])
})
