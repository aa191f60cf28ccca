// What tills do: orders, what is used in them, and refunds.
import { STEP_MS } from '#shared/domain/member/live-code.ts'
import { check } from '../check.ts'
import { PEOPLE } from '../expected.ts'
import { acts, advance, now } from '../stage.ts'
import { aimAt, nthOf, tried, type Play } from './play.ts'

/** Of so many refunds one is sent again. */
const AGAIN = 4
/** So many points are worth one dollar. */
const PER_DOLLAR = 10

/** Nobody is one of the people who buy. */
const buyerOf = (person: number) => (person === PEOPLE ? undefined : person)

interface Buying {
  person: number
  total: number
  again?: boolean
  /** What it uses. */
  hold?: string
}

export const playBuy = async (play: Play, number: string, { person, total, again, hold }: Buying): Promise<void> => {
  const { expected, people } = play
  const buyer = buyerOf(person)
  const by = buyer === undefined ? undefined : expected.whoIs(buyer)
  const ask = (key: string) =>
    acts.buy(number, hold || buyer === undefined ? undefined : people[buyer], total, key, hold)
  const answer = await ask(`key-${number}`)
  check(answer.ok, `order ${number}: ${answer.ok || answer.failure}`)
  const fills = expected.buy(number, by, total, hold ? expected.isAside(by!, hold) : [], now())
  tried(play, 'earn', by !== undefined && total > 0)
  const coupons = answer.ok ? answer.value.coupons : []
  check(coupons.length === (fills ? 1 : 0), `order ${number} gave ${coupons.length} coupons`)
  for (const { id, expiresAt } of coupons) {
    await acts.hangCode(id, people[by!]!.id)
    expected.give('coupon', by!, { id, of: number, endsAt: expiresAt })
  }
  play.numbers.push(number)
  if (!again) return
  const [same, other] = [await ask(`key-${number}`), await ask('another')]
  const isSame = same.ok && JSON.stringify(same.value) === JSON.stringify(answer.ok && answer.value)
  check(isSame, `order ${number} answered differently`)
  check(!other.ok && other.failure === 'order-already-recorded', `order ${number} was taken twice`)
}

export const playRefund = async (play: Play, nth: number, percent: number): Promise<void> => {
  const number = nthOf(play.numbers, nth)
  if (number === undefined) return
  const { total, refunded } = play.expected.orders.get(number)!
  const amount = Math.min(Math.ceil((total * percent) / 100), total)
  const refund = `${play.name}.R${play.nth}`
  const answer = await acts.refund(refund, number, amount, `key-R${play.nth}`)
  const isFair = amount <= Math.max(0, total - refunded)
  check(answer.ok === isFair, `refund of ${amount} of ${number}: ${answer.ok || answer.failure}`)
  tried(play, 'refund', answer.ok)
  if (!answer.ok) return
  const back = play.expected.refund(number, amount, now())
  const told = answer.value.returned.reduce((all, one) => all + one.amount, 0)
  check(told === back, `refund ${refund} of ${number} gave back ${told} points, expected ${back}`)
  tried(play, 'refund of what was used', back > 0, Number(back > 0))
  if (play.nth % AGAIN !== 0) return
  const again = await acts.refund(refund, number, amount, 'another')
  check(!again.ok && again.failure === 'refund-already-recorded', `refund ${refund} counted twice`)
}

/** A refund that comes before its order. */
export const playEarlyRefund = async (play: Play, { amount, ...buying }: Buying & { amount: number }) => {
  const [refund, number] = [`${play.name}.R${play.nth}`, `${play.name}.A${play.nth}`]
  const early = await acts.refund(refund, number, amount, `key-R${play.nth}`)
  check(early.ok && early.value.state === 'awaited', 'a refund did not wait for its order')
  play.expected.orders.set(number, { by: undefined, total: 0, refunded: amount, month: '', paid: 0, used: [] })
  tried(play, 'refund', true)
  return playBuy(play, number, buying)
}

/** @param dollars of points */
export const playAside = async (play: Play, person: number, dollars: number, bill: number): Promise<void> => {
  const { expected, people, bills } = play
  const owner = expected.whoIs(person)
  const amount = dollars * PER_DOLLAR
  // A live code is good once: the phone shows the next.
  advance(STEP_MS)
  expected.pass(now())
  const answer = await acts.setAside(people[owner]!, bill, amount, `hold-${play.name}-${play.nth}`)
  if (answer.ok) bills.push({ hold: answer.value.id, owner, bill, amount, isOpen: true })
  const may = expected.send(owner, owner, amount, now(), answer.ok ? answer.value.id : '')
  check(answer.ok === may, `${amount} points were ${answer.ok ? 'set aside' : answer.failure}`)
  tried(play, 'hold points', answer.ok)
}

export const playPay = async (play: Play, nth: number): Promise<void> => {
  const { expected } = play
  const one = aimAt(play.bills, nth, ({ owner, hold }) => expected.isAside(owner, hold).length > 0)
  if (!one) return
  const number = `${play.name}.A${play.nth}`
  const total = one.bill - one.amount / PER_DOLLAR
  const may = one.isOpen && expected.whoIs(one.owner) === one.owner && expected.isAside(one.owner, one.hold).length > 0
  tried(play, 'spend points', may)
  if (may) {
    one.isOpen = false
    return playBuy(play, number, { person: one.owner, total, hold: one.hold })
  }
  const answer = await acts.buy(number, undefined, total, `key-${number}`, one.hold)
  check(!answer.ok && answer.failure.startsWith('hold-'), `points were spent that nobody had set aside any more`)
}

export const playLetGo = async (play: Play, nth: number): Promise<void> => {
  const one = aimAt(play.bills, nth, ({ owner, hold }) => play.expected.isAside(owner, hold).length > 0)
  if (!one) return
  const answer = await acts.letGo(one.hold)
  const isUsed = !one.isOpen && play.numbers.length > 0 && answer.ok === false
  check(answer.ok || isUsed, `a hold was not let go: ${answer.ok || answer.failure}`)
  const isLive = one.isOpen && play.expected.whoIs(one.owner) === one.owner
  tried(play, 'let points go', isLive && play.expected.isAside(one.owner, one.hold).length > 0)
  if (isLive) play.expected.letGo(one.owner, one.hold)
  one.isOpen = false
}
