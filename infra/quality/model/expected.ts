// What must be true, said simply: whatever somebody has is a thing; to become one with another is to own their things.
import { monthsAfter } from '#shared/base/calendar.ts'
import { after, businessDay, DAY, MINUTE, type Instant } from '#shared/base/time.ts'

export const [PEOPLE, GOAL, PER_POINT, MONTHS] = [3, 4, 10, 1]
const [HOLD_MS, PART_MS, NEW] = [10 * MINUTE, 30 * DAY, { of: '', left: 1, owes: 0, endsAt: '~' }]
export type CouponAct = 'hold' | 'confirm' | 'release' | 'undo' | 'void' | 'transfer'
type What = 'points' | 'stamp' | 'coupon'
type Made = { what: What; id: string; nth: number; owner: number; of: string; left: number; endsAt: Instant }
type Aside = { by: string; until: Instant }
/** `of`: the order that gave it. `aside`: held for an order or by a till; `owes`: what a refund takes of it then. Of what ends at once the first (`nth`) goes first. */
export type Thing = Made & { aside?: Aside | undefined; owes: number; usedAt?: Instant; isPassed?: boolean }
type Bought = { by: number | undefined; total: number; refunded: number; month: string; paid: number; used: Thing[] }
/** What both had before, what came with the other, and what was written since. */
type Was = { things: Thing[]; came: Set<string>; written: Set<What>; gave?: Thing }
export type Merge = Was & { into: number; from: number; at: Instant; done: boolean }
const bySoonest = (a: Thing, b: Thing) => (a.endsAt === b.endsAt ? a.nth - b.nth : a.endsAt < b.endsAt ? -1 : 1)
const sum = (things: readonly Thing[]) => things.reduce((all, { left }) => all + left, 0)
const worth = (money: number) => Math.floor(money / PER_POINT)
export const isWhole = ({ left, endsAt }: Thing, now: Instant) => left > 0 && endsAt >= now
const comeBack = (one: Thing) => Object.assign(one, { aside: undefined, left: one.left - one.owes, owes: 0 })
const asUsed = (one: Thing): Thing => ({ ...one, aside: undefined, owes: 0 })
export class Expected {
  things: Thing[] = []
  orders = new Map<string, Bought>()
  merges: Merge[] = []
  private nth = 0
  /** The merges by which somebody is who they are now. */
  private way = (who: number): Merge[] =>
    this.merges.filter((one) => one.from === who && !one.done).flatMap((one) => [one, ...this.way(one.into)])
  whoIs = (person: number): number => this.way(person).at(-1)?.into ?? person
  has = (who: number, what: What) => this.things.filter((one) => one.owner === who && one.what === what).sort(bySoonest)
  private free = (who: number, what: What) => this.has(who, what).filter((one) => one.left > 0 && !one.aside)
  private wrote = (what: What, ...who: number[]) =>
    this.merges.map((one) => (who.includes(one.into) || who.includes(one.from)) && one.written.add(what))
  /** Who they were before takes along what they bought then. */
  boughtBy = (who: number) => [...this.orders.values()].filter(({ by }) => by !== undefined && this.whoIs(by) === who)
  pass(now: Instant) {
    this.things.filter(({ aside }) => aside && aside.until < now).forEach(comeBack)
    this.things = this.things.filter((one) => one.what === 'coupon' || one.aside || isWhole(one, now))
  }
  give(what: What, to: number, more: Partial<Thing>): Thing {
    const thing = { ...NEW, what, id: String(++this.nth), nth: this.nth, owner: to, ...more }
    this.things.push(thing)
    this.wrote(what, to)
    return thing
  }
  private take(things: readonly Thing[], amount: number): Thing[] {
    const parts: Thing[] = []
    for (const one of things) {
      const left = Math.min(amount - sum(parts), one.left - one.owes)
      if (one.aside && one.what === 'points') one.owes += left
      else one.left -= left
      if (left > 0) parts.push({ ...one, left })
    }
    for (const { what, owner } of parts) this.wrote(what, owner)
    return parts
  }
  /** To a friend, or under the name of a hold; not when there is less. */
  send(from: number, to: number, amount: number, now: Instant, by = ''): boolean {
    const [lots, aside] = [this.free(from, 'points'), { by, until: after(now, HOLD_MS) }]
    const parts = this.take(lots, sum(lots) < amount ? 0 : amount)
    for (const { left, endsAt, ...of } of parts) this.give('points', to, { left, endsAt, ...(by && { ...of, aside }) })
    return parts.length > 0
  }
  isAside = (owner: number, by: string) => this.has(owner, 'points').filter(({ aside }) => aside?.by === by)
  letGo = (owner: number, by: string) => this.handOver(this.isAside(owner, by), owner)
  /** What an order gives, refunds that came first taken off. @returns whether it fills a card */
  buy(number: string, by: number | undefined, total: number, used: Thing[], now: Instant): boolean {
    this.things = this.things.filter((one) => !used.includes(one))
    const refunded = this.orders.get(number)?.refunded ?? 0
    const [left, month] = [Math.max(0, total - refunded), businessDay(now).slice(0, 7)]
    this.orders.set(number, { by, total, refunded, month, paid: sum(used), used: used.map(asUsed).reverse() })
    if (by === undefined) return false
    if (worth(left) > 0) this.give('points', by, { of: number, left: worth(left), endsAt: monthsAfter(now, MONTHS) })
    if (left > 0) this.give('stamp', by, { of: number })
    return this.fill(this.free(by, 'stamp'))
  }
  private fill = (stamps: readonly Thing[]) => stamps.length >= GOAL && this.take(stamps, GOAL).length > 0
  /** Gives back what was used, then takes what the smaller order would not have given. @returns what was given back */
  refund(number: string, amount: number, now: Instant): number {
    const order = this.orders.get(number)!
    const [{ by, total, paid }, before] = [order, Math.max(0, order.total - order.refunded)]
    order.refunded += amount
    if (by === undefined) return 0
    const [owner, left] = [this.whoIs(by), Math.max(0, total - order.refunded)]
    const backOf = (money: number) => (paid > 0 ? Math.floor((paid * (total - money)) / total) : 0)
    const back = this.take(order.used, backOf(left) - backOf(before))
    for (const part of back) this.give('points', owner, { left: part.left, endsAt: part.endsAt })
    this.pass(now)
    const ofOrder = ({ of }: Thing) => of === number
    const lastFirst = (all: readonly Thing[]) => [...all.toReversed().filter(ofOrder), ...all.toReversed()]
    const held = this.has(owner, 'points').filter(({ aside }) => aside)
    this.take([...lastFirst(this.free(owner, 'points')), ...lastFirst(held)], worth(before) - worth(left))
    if (left > 0 || before === 0) return sum(back)
    const reward = this.has(owner, 'coupon').find((one) => ofOrder(one) && isWhole(one, now))
    const isOpened = reward && this.free(owner, 'stamp').length === 0 && this.take([reward], 1)
    for (let nth = 0; isOpened && nth < GOAL; nth++) this.give('stamp', owner, {})
    this.take(lastFirst(this.free(owner, 'stamp')), 1)
    return sum(back)
  }
  /** Whether a screen may do this to a coupon; then it is done. */
  move(act: CouponAct, one: Thing, now: Instant): boolean {
    const [whole, held] = [isWhole(one, now), isWhole(one, now) && one.aside !== undefined]
    const undo = one.usedAt !== undefined && after(one.usedAt, HOLD_MS) >= now
    const transfer = whole && !held && !one.isPassed
    const may = { hold: whole, confirm: held, release: held, undo, void: whole, transfer }[act]
    const left = ['hold', 'release', 'undo'].includes(act) ? 1 : 0
    const aside = act === 'hold' ? { by: 'till', until: after(now, HOLD_MS) } : undefined
    if (may) for (const { came } of this.way(one.owner)) came.add(one.id)
    const owner = this.whoIs(one.owner)
    if (may) Object.assign(one, { left, aside, owner, usedAt: act === 'confirm' ? now : undefined })
    return may
  }
  mayMerge = (into: number, from: number) => into !== from && [into, from].every((one) => one === this.whoIs(one))
  private handOver(things: readonly Thing[], to: number) {
    for (const one of things.toSorted(bySoonest)) {
      this.wrote(one.what, one.owner, to)
      const nth = one.what === 'points' && one.owner !== to ? ++this.nth : one.nth
      Object.assign(comeBack(one), { owner: to, nth })
    }
  }
  merge(into: number, from: number, at: Instant): boolean {
    const things = this.things.filter(({ owner }) => owner === into || owner === from).map((one) => ({ ...one }))
    const theirs = this.things.filter((one) => one.owner === from && (one.what !== 'coupon' || isWhole(one, at)))
    const isFull = this.fill([into, from].flatMap((one) => this.free(one, 'stamp')))
    const came = new Set(theirs.map(({ id }) => id))
    this.handOver(theirs, into)
    this.merges.push({ into, from, at, things, came, written: new Set(['coupon']), done: false })
    return isFull
  }
  mayPart = ({ into, at, done }: Merge, now: Instant) => !done && now <= after(at, PART_MS) && into === this.whoIs(into)
  /** As it was where nothing was written since; else what came goes back, but for what is used or set aside. */
  part(merge: Merge, now: Instant) {
    const { into, from, gave, came, written } = merge
    if (gave && (gave.owner !== into || !isWhole(gave, now))) written.add('stamp')
    if (gave && !written.has('stamp')) gave.left = 0
    const isOfBoth = ({ owner }: Thing) => owner === into || owner === from
    const isWas = (one: Thing) => !written.has(one.what) && isOfBoth(one)
    const things = [...this.things.filter((one) => !isWas(one)), ...merge.things.filter(isWas)]
    const isFree = (one: Thing) => (one.what === 'coupon' ? isWhole(one, now) : !one.aside)
    const back = this.things.filter((one) => isOfBoth(one) && (one.owner === from || came.has(one.id)) && isFree(one))
    for (const { what } of merge.things.filter((one) => isWas(one) && one.owner === from)) this.wrote(what, into, from)
    this.handOver(back, from)
    for (const one of this.has(into, 'points').filter(({ id }) => came.has(id)))
      Object.assign(one, { id: `${++this.nth}`, of: '' })
    this.things = things
    Object.assign(merge, { done: true })
  }
}
