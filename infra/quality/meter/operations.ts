// The named operations, driven one by one by two people in a booted world.
import { randomUUID } from 'node:crypto'
import { cafe } from '../../local/seed/demo-cafe.ts'
import type { World } from '../../local/world.ts'
import { pairCounter, type Counter } from '../drive/counter.ts'
import { functionNamed } from '../drive/function-named.ts'
import { createGuest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'
import { couponLife, openFirst, redeemAgain, undoLast } from './coupon-life.ts'
import { openDrop, type Drop } from './drop.ts'
import { DONE_BY, OPERATIONS, type Operation, type Phase } from './named.ts'
import { counterLife } from './counter-life.ts'
import { deskLife } from './desk-life.ts'
import { openHands } from './hands.ts'
import { personLife } from './person-life.ts'
import { reviewed } from './reviewed.ts'
import { tillLife } from './till-life.ts'
import { valueLife } from './value-life.ts'
import { hear, measure, type Heard, type Measured } from './listen.ts'

/** What each operation used, person by person. */
export type Measurements = ReadonlyMap<Operation, Measured[]>

const rolesOf = (world: World, operation: Operation): Set<string> =>
  new Set(DONE_BY[operation].map((name) => functionNamed(world, name).role))

const key = () => ({ key: randomUUID() })

const comeIn =
  (world: World): Phase =>
  async (guest, { note }) => {
    world.line.people.follow(guest.userId)
    await world.idle()
    await guest.openSession()
    const joining = await hear(world, guest.join)
    note('join', joining)
    note('welcome playbook', joining)
    // So that their three days do not end together.
    await world.advance('PT1H')
  }

const isReminded =
  (world: World): Phase =>
  (_, { during }) =>
    during('playbook step', () => world.advance('PT1H'))

const stampByTicket =
  (counter: Counter): Phase =>
  async ({ call }, { during }) => {
    const code = await counter.code()
    let ticket = ''
    await during('claim', async () => {
      ticket = (await must('claim', call('POST /claims', { code }, key()))).ticket
    })
    await during('stamp', () => must('stamp', call('POST /me/stamps', { code: ticket }, key())))
  }

const stampOf =
  (code: () => Promise<string>): Phase =>
  async ({ call }) => {
    const shown = await code()
    await must('stamp', call('POST /me/stamps', { code: shown }, key()))
  }

const fillCard =
  (counter: Counter): Phase =>
  async ({ call }, { during }) => {
    const code = await counter.code()
    await during('filling stamp', () => must('stamp', call('POST /me/stamps', { code }, key())))
  }

const redeem =
  (operation: Operation, proof: () => Promise<{ code: string } | { storeId: never; pin: string }>): Phase =>
  async ({ call, home }, { during }) => {
    const coupon = (await home()).coupons.find(({ state }) => state === 'usable')!
    const by = await proof()
    await during(operation, () =>
      must('redeem', call('POST /me/coupons/{id}/redemption', { id: coupon.id, ...by }, key())),
    )
  }

const lifeOf = (world: World, counter: Counter, drop: Drop): (Phase | string)[] => [
  comeIn(world),
  // The first joined two hours ago by now, the second one: within the next hour the first three days end, then the other.
  'P2DT21H30M',
  isReminded(world),
  (guest, { during }) => during('session', guest.openSession),
  stampByTicket(counter),
  (guest, { during }) => during('home', guest.home),
  openFirst,
  (guest, { during }) => during('webhook', async () => void world.line.people.say(guest.userId, '我的點數')),
  redeem('redeem by code', async () => ({ code: await counter.code() })),
  undoLast(counter),
  redeemAgain(counter),
  ...couponLife(world, counter, drop),
  'PT2H1M',
  stampOf(() => counter.worth(8)),
  'PT2H1M',
  fillCard(counter),
  redeem('redeem by PIN', async () => ({ storeId: counter.store.id as never, pin: counter.store.pin })),
]

export const measureOperations = async (world: World): Promise<Measurements> => {
  const counter = await pairCounter(world, cafe.stores[0]!)
  const measured = new Map<Operation, Measured[]>(OPERATIONS.map((one) => [one, []]))
  const note = (operation: Operation, heard: Heard, of?: string) =>
    void measured.get(operation)!.push(measure(heard, rolesOf(world, operation), of))
  const during = async (operation: Operation, act: () => Promise<unknown>) => note(operation, await hear(world, act))
  const guests = ['林雅婷', '陳柏翰'].map((name) => createGuest(world, cafe, name))
  const drop = await openDrop(world, 64)
  const hands = await openHands(world, counter)
  const whole = [
    ...lifeOf(world, counter, drop),
    ...tillLife(hands),
    ...valueLife(hands),
    ...deskLife(hands),
    ...counterLife(hands),
    ...reviewed(hands),
    ...personLife(hands),
  ]
  for (const phase of whole) {
    if (typeof phase === 'string') await world.advance(phase)
    else for (const guest of guests) await phase(guest, { note, during })
  }
  return measured
}
