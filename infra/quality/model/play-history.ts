// Plays one history on the real use cases and holds them to what was expected.
import { MINUTE } from '#shared/base/time.ts'
import { codeOf } from '#shared/domain/coupon/coupon-code.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import {
  BECOMES,
  buy,
  expectNothing,
  isWhole,
  MAY,
  pointsOf,
  refund,
  type Expected,
  type Ticket,
  type TicketAct,
} from './expected.ts'
import { auditTier, playReview } from './tiers/play-tiers.ts'
import { check, type Row } from './check.ts'
import { acts, advance, now, PEOPLE, POINTS, rowsOf, STAMPS, type Person } from './stage.ts'

export type Act =
  | { do: 'buy'; person: number; total: number; again: boolean }
  | { do: 'refund'; order: number; percent: number }
  | { do: 'refund-first'; person: number; total: number; amount: number }
  | { do: TicketAct; ticket: number; friend: number }
  | { do: 'wait'; minutes: number }
  | { do: 'review'; person: number }

interface Play {
  expected: Expected
  people: readonly Person[]
  /** Told apart from the orders of other histories. */
  name: string
  /** Order numbers, oldest first. */
  numbers: string[]
  nth: number
}

/** Nobody is one of the people who buy. */
const buyerOf = (person: number) => (person === PEOPLE ? undefined : person)

const playBuy = async (play: Play, number: string, person: number, total: number, again: boolean) => {
  const by = buyerOf(person)
  const buyer = by === undefined ? undefined : play.people[by]!
  const answer = await acts.buy(number, buyer, total, `key-${number}`)
  check(answer.ok, `order ${number}: ${answer.ok || answer.failure}`)
  const fills = buy(play.expected, number, by, total, now())
  const coupons = answer.ok ? answer.value.coupons : []
  check(coupons.length === (fills ? 1 : 0), `order ${number} gave ${coupons.length} coupons`)
  for (const { id, expiresAt } of coupons) {
    await acts.hangCode(id, play.people[by!]!.id)
    play.expected.tickets.push({
      id,
      owner: by!,
      of: number,
      endsAt: expiresAt,
      fate: 'usable',
      at: now(),
      isPassed: false,
    })
  }
  play.numbers.push(number)
  if (!again) return
  const [same, other] = [
    await acts.buy(number, buyer, total, `key-${number}`),
    await acts.buy(number, buyer, total, 'another'),
  ]
  check(
    same.ok && JSON.stringify(same.value) === JSON.stringify(answer.ok && answer.value),
    `order ${number} answered differently`,
  )
  check(!other.ok && other.failure === 'order-already-recorded', `order ${number} was taken twice`)
}

const playRefund = async (play: Play, nth: number, percent: number) => {
  const number = play.numbers[nth % Math.max(1, play.numbers.length)]
  if (number === undefined) return
  const { total, refunded } = play.expected.orders.get(number)!
  const amount = Math.min(Math.ceil((total * percent) / 100), total)
  const answer = await acts.refund(`${play.name}.R${play.nth}`, number, amount, `key-R${play.nth}`)
  const isFair = amount <= Math.max(0, total - refunded)
  check(answer.ok === isFair, `refund of ${amount} of ${number}: ${answer.ok || answer.failure}`)
  if (!answer.ok) return
  refund(play.expected, number, amount, now())
  const again = await acts.refund(`${play.name}.R${play.nth}`, number, amount, 'another')
  check(!again.ok && again.failure === 'refund-already-recorded', `refund R${play.nth} counted twice`)
}

const send = async (act: TicketAct, ticket: Ticket, play: Play, friend: number): Promise<boolean> => {
  const owner = play.people[ticket.owner]!.id
  switch (act) {
    case 'hold':
      return (await acts.hold(codeOf(ticket.id))).ok
    case 'confirm':
      return (await acts.confirm(ticket.id)).ok
    case 'release':
      return (await acts.release(ticket.id)).ok
    case 'undo':
      return (await acts.undo(ticket.id)).ok
    case 'void':
      return (await acts.voided(ticket.id, owner)).ok
    case 'transfer': {
      const offered = await acts.offer(ticket.id, owner)
      if (!offered.ok) return false
      const received = await acts.receive(offered.value.gift, play.people[friend]!.id)
      check(received.ok, `a gift was not received: ${received.ok || received.failure}`)
      if (received.ok) {
        await acts.hangCode(received.value.coupon.id, play.people[friend]!.id)
        play.expected.tickets.push({
          ...ticket,
          id: received.value.coupon.id,
          owner: friend,
          of: undefined,
          fate: 'usable',
          at: now(),
          isPassed: true,
        })
      }
      return true
    }
  }
}

const playTicket = async (play: Play, act: TicketAct, nth: number, other: number) => {
  const { tickets } = play.expected
  const ticket = tickets[nth % Math.max(1, tickets.length)]
  if (!ticket) return
  const friend = (ticket.owner + 1 + (other % (PEOPLE - 1))) % PEOPLE
  const may = MAY[act](ticket, now())
  const done = await send(act, { ...ticket }, play, friend)
  check(done === may, `${act} of a coupon that is ${ticket.fate}: ${done ? 'done' : 'refused'}`)
  if (done) Object.assign(ticket, { fate: BECOMES[act], at: now() })
}

const step = async (play: Play, act: Act): Promise<void> => {
  switch (act.do) {
    case 'wait':
      return advance(act.minutes * MINUTE)
    case 'review':
      return playReview(play.people[act.person % PEOPLE]!)
    case 'buy':
      return playBuy(play, `${play.name}.A${play.nth}`, act.person, act.total, act.again)
    case 'refund':
      return playRefund(play, act.order, act.percent)
    case 'refund-first': {
      const number = `${play.name}.A${play.nth}`
      const early = await acts.refund(`${play.name}.R${play.nth}`, number, act.amount, `key-R${play.nth}`)
      check(early.ok && early.value.state === 'awaited', 'a refund did not wait for its order')
      play.expected.orders.set(number, {
        by: undefined,
        total: 0,
        refunded: act.amount,
        points: 0,
        pointsTaken: 0,
        hasStamp: false,
        month: '',
      })
      return playBuy(play, number, act.person, act.total, false)
    }
    default:
      return playTicket(play, act.do, act.ticket, act.friend)
  }
}

/** @param name tells its orders apart from those of other histories in the same table */
export const playHistory = async (name: string, people: readonly Person[], history: readonly Act[]): Promise<void> => {
  const play: Play = { expected: expectNothing(PEOPLE), people, name, numbers: [], nth: 0 }
  for (const act of history) {
    play.nth++
    await step(play, act)
    // No two acts at one instant: a till's clock moves.
    advance(1)
  }
  const rows = await Promise.all(people.map(rowsOf))
  await audit(play, rows.flat() as Row[])
}

const sum = (rows: readonly Row[]) => rows.reduce((total, { delta }) => total + Number(delta), 0)

/** Balance = sum of entries = what was expected; nothing below zero; every coupon in the state its holder was told of. */
const audit = async ({ expected, people }: Play, rows: readonly Row[]): Promise<void> => {
  const entries = rows.filter(({ _et }) => _et === 'entry')
  for (const [nth, { id: member }] of people.entries()) {
    const person = expected.people[nth]!
    const own = rows.filter(({ pk }) => pk.endsWith(`#${member}`))
    await auditTier(people[nth]!, own, person.spent)
    for (const [program, expecting] of [
      [POINTS, pointsOf(person, now())],
      [STAMPS, person.stamps],
    ] as const) {
      const card = own.find(({ _et, program: of }) => _et === 'card' && of === program)
      const moved = own.filter(({ _et, of }) => _et === 'entry' && of === program)
      const kind = await loadCard(program === POINTS ? 'points' : 'stamp')
      const state = card && kind.unpack(card.state)
      check(sum(moved) === (card ? kind.balance(state) : 0), `${member}: the balance is not the sum of the entries`)
      const standing = card ? kind.balance(kind.expire(state, now()).card) : 0
      check(standing === expecting, `${member}: has ${standing} of ${program}, expected ${expecting}`)
      check(
        moved.every(({ balance }) => Number(balance) >= 0),
        `${member}: was below zero`,
      )
    }
  }
  const coupons = rows.filter(({ _et }) => _et === 'coupon')
  check(coupons.length === expected.tickets.length, `${coupons.length} coupons, expected ${expected.tickets.length}`)
  for (const ticket of expected.tickets) {
    const held = coupons.find(({ id }) => id === ticket.id)
    check(held?.member === people[ticket.owner]!.id, `a coupon is not with whom it was given to`)
    const { state } = stateNow(held as never, now())
    const isUsable = ['issued', 'opened', 'undone', 'held'].includes(state)
    check(isUsable === isWhole(ticket, now()), `a coupon is ${state}, expected ${ticket.fate}`)
    check((state === 'redeemed') === (ticket.fate === 'used'), `a coupon is ${state}, expected ${ticket.fate}`)
    const uses = entries.filter(({ key }) => String(key).startsWith(`redeem:${ticket.id}`)).length
    const undone = entries.filter(({ key }) => String(key).startsWith(`undo:${ticket.id}`)).length
    check(uses - undone === (ticket.fate === 'used' ? 1 : 0), `a coupon was used ${uses} times, undone ${undone}`)
  }
}
