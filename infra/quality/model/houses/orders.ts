// What tills do in a house of whatever rules: orders, what is used in them, and refunds.
import { endOfPeriod, monthsAfter } from '#shared/base/calendar.ts'
import { after, businessDay, DAY, type Instant } from '#shared/base/time.ts'
import { HOLD_MS, type Account } from '#shared/domain/ledger/account.ts'
import { STEP_MS } from '#shared/domain/member/live-code.ts'
import { check, type Row } from '../check.ts'
import { PEOPLE, PER_POINT } from '../expected.ts'
import { aimAt, nthOf, tried } from '../play/play.ts'
import { acts, advance, now } from '../stage.ts'
import { checkRefused, hang, readWritten, standingOf, type Life } from './life.ts'

/** Of so many refunds one is sent again. */
const AGAIN = 4
/** So many points are worth one dollar. */
const PER_DOLLAR = 10

interface Buying {
  person: number
  total: number
  again?: boolean
  /** What it uses, and how much that is. */
  hold?: { id: string; amount: number }
}

const worth = (money: number) => Math.floor(money / PER_POINT)
const stampsFor = ({ house: { earn } }: Life, money: number) =>
  earn.kind === 'amount' ? Math.floor(money / earn.per) : Math.sign(money)

/** How many of these moved for such a reason. */
const movedFor = (entries: readonly Row[], of: string, reason: string): number =>
  entries.reduce((all, one) => all + (one.of === of && one.reason === reason ? Number(one.delta) : 0), 0)

/** By the refund itself; what an earlier one takes of what was set aside until now is told beside it. */
const takenBy = (entries: readonly Row[], of: string): number =>
  0 -
  movedFor(
    entries.filter(({ key }) => String(key).endsWith(`#${of}`)),
    of,
    'refund',
  )

/** Whatever is there ends when the rule says. */
const checkEnds = ({ house: { lapse, pendingDays } }: Life, { lots, holds }: Account): void => {
  const opensAt = after(now(), pendingDays * DAY)
  const ends = [...lots, ...holds.flatMap(({ parts }) => parts)].map(({ endsAt }) => endsAt)
  const is = (isSo: (end: Instant) => boolean) => ends.every((end) => end !== null && isSo(end))
  switch (lapse.kind) {
    case 'never':
      return check(
        ends.every((end) => end === null),
        'points that never lapse have an end',
      )
    case 'after-activity':
      return check(
        is((end) => end >= monthsAfter(now(), lapse.months)),
        'a purchase did not put all points off',
      )
    case 'after-earning':
      return check(ends.includes(monthsAfter(opensAt, lapse.months)), 'what was earned lapses at another time')
    case 'end-of':
      return check(
        is((end) => end === endOfPeriod(end, lapse.period)) &&
          ends.includes(endOfPeriod(opensAt, lapse.period, lapse.later)),
        'points lapse at another time than with their period',
      )
  }
}

export const liveBuy = async (life: Life, number: string, { person, total, again, hold }: Buying): Promise<void> => {
  const { expected, people, programs } = life
  const by = person === PEOPLE ? undefined : expected.whoIs(person)
  const said = hold || person === PEOPLE ? undefined : people[person]
  const before = by === undefined ? undefined : await standingOf(life, people[by]!, 'points')
  const answer = await acts.buy(number, said, total, `key-${number}`, hold?.id)
  check(answer.ok, `order ${number}: ${answer.ok || answer.failure}`)
  const entries = readWritten(life)
  const refunded = expected.orders.get(number)?.refunded ?? 0
  const left = Math.max(0, total - refunded)
  const used = hold ? [{ ...NO_THING, left: hold.amount }] : []
  const month = businessDay(now()).slice(0, 7)
  expected.orders.set(number, { by, total, refunded, month, paid: hold?.amount ?? 0, used })
  // What is handed on to the next card was counted on the first.
  const [given, following] = [programs.stamps, programs.following].map((of) => movedFor(entries, of, 'order'))
  life.stamps.set(number, { given: given! || following!, taken: 0 })
  life.numbers.push(number)
  tried(life, 'earn', by !== undefined && total > 0)
  if (answer.ok && by !== undefined && before) {
    await hang(answer.value.coupons, people[by]!)
    const after = await standingOf(life, people[by]!, 'points')
    const earned = worth(left)
    const told = `${earned} points earned and ${hold?.amount ?? 0} used`
    check(
      after.balance === before.balance + earned - (hold?.amount ?? 0),
      `${told} of ${before.balance} leave ${after.balance}`,
    )
    if (earned > 0 && after.debt === 0 && before.debt === 0) checkEnds(life, after.raw as Account)
    check(movedFor(entries, programs.points, 'order') === earned, told)
  }
  if (!again) return
  const same = await acts.buy(number, said, total, `key-${number}`, hold?.id)
  check(
    same.ok && JSON.stringify(same.value) === JSON.stringify(answer.ok && answer.value),
    `order ${number} answered ${JSON.stringify(answer)}, and again ${JSON.stringify(same)}`,
  )
  checkRefused(`order ${number} again`)
  const other = await acts.buy(number, said, total, 'another', hold?.id)
  check(!other.ok && other.failure === 'order-already-recorded', `order ${number} was taken twice`)
  checkRefused(`order ${number} a second time`)
}

const NO_THING = { what: 'points' as const, id: '', nth: 0, owner: 0, of: '', endsAt: '~', owes: 0 }

/** What a refund takes, by the rule of the house. */
export const liveRefund = async (life: Life, nth: number, percent: number): Promise<void> => {
  const { expected, house, people, programs } = life
  const number = nthOf(life.numbers, nth)
  if (number === undefined) return
  const order = expected.orders.get(number)!
  const [{ by, total, paid }, before] = [order, Math.max(0, order.total - order.refunded)]
  const amount = Math.min(Math.ceil((total * percent) / 100), total)
  const left = Math.max(0, before - amount)
  const owner = by === undefined ? undefined : people[expected.whoIs(by)]!
  const standing = (which: keyof Life['programs']) => owner && standingOf(life, owner, which)
  const [points, stamps, following] = [await standing('points'), await standing('stamps'), await standing('following')]
  const refund = `${life.name}.R${life.nth}`
  const answer = await acts.refund(refund, number, amount, `key-R${life.nth}`)
  tried(life, 'refund', answer.ok)
  const backOf = (money: number) => (paid > 0 ? Math.floor((paid * (total - money)) / total) : 0)
  const back = backOf(left) - backOf(before)
  const [wanted, stampsWanted] = [worth(before) - worth(left), stampsFor(life, before) - stampsFor(life, left)]
  if (!answer.ok) {
    checkRefused(`refund of ${number}`)
    const isShortOfStamps = [stamps, following].some((card) => card && card.free < stampsWanted)
    // What comes back may have lapsed meanwhile.
    const isShort = (points && points.free < wanted) || isShortOfStamps
    const isBlocked = answer.failure === 'refund-blocked' && house.refunds === 'block' && isShort
    check(
      amount > before ? answer.failure === 'refund-too-large' : isBlocked === true,
      `refund of ${number}: ${answer.failure}`,
    )
    return
  }
  check(amount <= before, `refund of ${amount} of ${before}`)
  order.refunded += amount
  const entries = readWritten(life)
  const told = answer.value.returned.reduce((all, one) => all + one.amount, 0)
  if (owner) {
    check(told === back, `refund of ${number} gave back ${told} points, expected ${back}`)
    const taken = takenBy(entries, programs.points)
    const { free } = await standingOf(life, owner, 'points')
    const isAll =
      house.refunds === 'what-is-left' ? taken <= wanted && (taken === wanted || free === 0) : taken === wanted
    check(isAll, `refund of ${number} took ${taken} points of ${wanted}, and ${free} are left`)
    settleStamps(life, number, left, entries)
  }
  tried(life, 'refund of what was used', back > 0, Number(back > 0))
  if (life.nth % AGAIN !== 0) return
  const again = await acts.refund(refund, number, amount, 'another')
  check(!again.ok && again.failure === 'refund-already-recorded', `refund ${refund} counted twice`)
  checkRefused(`refund ${refund} again`)
}

/** Whatever it filled and handed on: of an order that is refunded whole no stamp is left, and none of another's is taken. */
const settleStamps = (life: Life, number: string, left: number, entries: readonly Row[]): void => {
  const { house, programs, stamps } = life
  const all = stamps.get(number)!
  all.taken += takenBy(entries, programs.stamps) + takenBy(entries, programs.following)
  const told = `refunds of ${number} took ${all.taken} stamps, it gave ${all.given}`
  check(all.taken <= all.given, told)
  if (left === 0 && house.refunds !== 'what-is-left') check(all.taken === all.given, `all ${told}`)
}

/** A refund that comes before its order. */
export const liveEarlyRefund = async (
  life: Life,
  { amount, ...buying }: Buying & { amount: number },
): Promise<void> => {
  const [refund, number] = [`${life.name}.R${life.nth}`, `${life.name}.A${life.nth}`]
  const early = await acts.refund(refund, number, amount, `key-R${life.nth}`)
  check(early.ok && early.value.state === 'awaited', 'a refund did not wait for its order')
  readWritten(life)
  life.expected.orders.set(number, { by: undefined, total: 0, refunded: amount, month: '', paid: 0, used: [] })
  tried(life, 'refund', true)
  return liveBuy(life, number, buying)
}

/** @param dollars of points */
export const liveAside = async (life: Life, person: number, dollars: number, bill: number): Promise<void> => {
  const { expected, people, programs } = life
  const owner = expected.whoIs(person)
  const amount = dollars * PER_DOLLAR
  // A live code is good once: the phone shows the next.
  advance(STEP_MS)
  const { available } = await standingOf(life, people[owner]!, 'points')
  const answer = await acts.setAside(people[owner]!, bill, amount, `hold-${life.name}-${life.nth}`, programs.points)
  if (answer.ok) {
    life.bills.push({ hold: answer.value.id, owner, bill, amount, isOpen: true })
    life.holds.set(answer.value.id, after(now(), HOLD_MS))
  }
  check(answer.ok === available >= amount, `${amount} of ${available} points: ${answer.ok || answer.failure}`)
  tried(life, 'hold points', answer.ok)
  if (!answer.ok) return checkRefused(`setting ${amount} points aside`)
  readWritten(life)
  const left = await standingOf(life, people[owner]!, 'points')
  check(left.available === available - amount, `${left.available} points of ${available} are free beside ${amount}`)
}

/** Whether what was set aside for it is still there. */
const isThere = async (life: Life, { owner, hold }: Life['bills'][number]): Promise<boolean> => {
  const { raw } = await standingOf(life, life.people[owner]!, 'points')
  return raw !== undefined && (raw as Account).holds.some(({ key, until }) => key === hold && until >= now())
}

const isLive =
  ({ holds }: Life) =>
  ({ hold, isOpen }: Life['bills'][number]): boolean =>
    isOpen && holds.get(hold)! >= now()

export const livePay = async (life: Life, nth: number): Promise<void> => {
  const one = aimAt(life.bills, nth, isLive(life))
  if (!one) return
  const number = `${life.name}.A${life.nth}`
  const total = one.bill - one.amount / PER_DOLLAR
  const may = one.isOpen && life.expected.whoIs(one.owner) === one.owner && (await isThere(life, one))
  tried(life, 'spend points', may)
  if (may) {
    one.isOpen = false
    return liveBuy(life, number, { person: one.owner, total, hold: { id: one.hold, amount: one.amount } })
  }
  const answer = await acts.buy(number, undefined, total, `key-${number}`, one.hold)
  check(!answer.ok && answer.failure.startsWith('hold-'), `points were spent that nobody had set aside any more`)
  checkRefused('points that nobody had set aside')
}

export const liveLetGo = async (life: Life, nth: number): Promise<void> => {
  const one = aimAt(life.bills, nth, isLive(life))
  if (!one) return
  const wasThere = await isThere(life, one)
  const answer = await acts.letGo(one.hold)
  check(answer.ok || !one.isOpen, `a hold was not let go: ${answer.ok || answer.failure}`)
  readWritten(life)
  const isTheirs = one.isOpen && life.expected.whoIs(one.owner) === one.owner
  tried(life, 'let points go', isTheirs && wasThere)
  check(!isTheirs || !(await isThere(life, one)), 'a hold was let go and is there')
  one.isOpen = false
}
