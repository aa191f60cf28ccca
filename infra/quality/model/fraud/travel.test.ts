// Nobody is at two ends of the island at once: a check-in at a 立牌 is held against where counters, clerks and tills saw its member.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { after, HOUR, MINUTE, type Instant } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BOUGHT, BRAND, ELSEWHERE, ORDER_TOTAL, STORE } from '../bad-input/places.ts'
import type * as Hands from './check-in-hands.ts'

let house: House
let hands: typeof Hands
let opened: ReturnType<House['table']['all']>
let seenBy: Record<'counter code' | 'clerk' | 'till', (who: Person, paidAt?: Instant) => Promise<unknown>>
let me: Person
let tries = 0

const [HERE, FAR] = [cafe.stores[0]!, cafe.stores[1]!].map(({ posters }) => posters[0]!.code)

beforeAll(async () => {
  house = await openHouse()
  hands = await import('./check-in-hands.ts')
  await hands.allowPosters()
  await hands.putOnMap()
  await hands.moveFarAway()
  const { door, owner } = house
  const clerk = await house.clerk(STORE)
  const till = await house.till(BRAND)
  me = await house.joins()
  let orders = 0
  seenBy = {
    'counter code': async ({ token }) => {
      const { url } = await door.must('GET /admin/stores/{id}/code', owner, { id: STORE })
      return door.must('POST /me/stamps', { token }, { code: url.split('/').at(-1)! })
    },
    clerk: ({ phone }) => door.must('POST /clerk/stamps', clerk, { phone }),
    till: ({ phone }, paidAt = house.stage.now()) =>
      door.must('POST /pos/orders', till, {
        number: `T-${++orders}`,
        storeId: STORE,
        lines: [BOUGHT],
        total: ORDER_TOTAL,
        paidAt,
        member: { phone, enrol: false },
      }),
  }
  opened = house.table.all()
})
beforeEach(() => {
  house.table.restore(opened)
  house.stage.setClock(after(house.stage.STARTED, ++tries * MINUTE))
})

const wait = (ms: number) => house.stage.advance(ms)
const checkIn = (poster: string | undefined) =>
  house.door.ask('POST /me/check-ins', me, { poster }, { retry: `check-in-${tries}-${poster}` })
const tooFar = (minutes: number) => ({
  value: {
    state: 'waiting',
    checkIn: { reasons: [{ kind: 'travel', from: cafe.stores[0]!.name, km: 289, minutes }] },
  },
})
const stamps = () => hands.balance(me)

describe('a check-in at the other end of the island', () => {
  test.each(['counter code', 'clerk', 'till'] as const)('waits an hour after a %s saw them', async (which) => {
    await seenBy[which](me)
    const had = await stamps()
    wait(61 * MINUTE)
    expect(await checkIn(FAR)).toMatchObject(tooFar(61))
    expect(await stamps()).toBe(had)
    expect(await hands.list()).toMatchObject([{ store: { id: ELSEWHERE }, reasons: [{ kind: 'travel' }] }])
  })
  test('earns once they may have travelled there, and at the store where they were', async () => {
    await seenBy['counter code'](me)
    wait(61 * MINUTE)
    expect(await checkIn(HERE)).toMatchObject({ value: { state: 'earned' } })
    wait(2 * HOUR)
    expect(await checkIn(FAR)).toMatchObject({ value: { state: 'earned' } })
  })
  test('is held against when they paid, not when the till told it', async () => {
    const paidAt = house.stage.now()
    wait(3 * HOUR)
    await seenBy.till(me, paidAt)
    expect(await checkIn(FAR)).toMatchObject({ value: { state: 'earned' } })
  })
  test('is held against what was there before, after a check-in between that told nothing new', async () => {
    await seenBy.clerk(me)
    wait(61 * MINUTE)
    expect(await checkIn(FAR)).toMatchObject(tooFar(61))
    wait(61 * MINUTE)
    await seenBy.till(me)
    wait(61 * MINUTE)
    expect(await house.door.ask('POST /me/check-ins', me, { poster: FAR })).toMatchObject(tooFar(61))
  })
})
