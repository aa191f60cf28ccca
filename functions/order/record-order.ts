import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { recordOrder as route, RecordedOrder } from '#shared/contract/order.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { orderKey, refundKey } from '#shared/domain/order/entry-keys.ts'
import { judgePaidAt, purchaseLeft, type Refund } from '#shared/domain/order/order.ts'
import type { Purchase } from '#shared/domain/order/purchase.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { Named, PhoneOnlyMember } from '../platform/asks.ts'
import type { LaidDown } from '../platform/asks/laying.ts'
import type { Chance } from '../platform/chance.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { laterWins } from '../platform/table/once/later-wins.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import type { Row } from '../platform/table/read.ts'
import type { Write } from '../platform/table/write.ts'
import { answerOrder, type AnswerDeps } from './answer/answer-order.ts'
import { giveOrder, paidEvent, type Paid } from './give-order.ts'
import { hangReceipt } from './receipt/hang-receipt.ts'
import { findServed, judgeBasket, serveGuest, serveHolder, type ServeDeps, type Served } from './serve-order.ts'
import { giveBackSpending } from './spend/give-back-spending.ts'
import { callerOf } from './spend/lay-coupons.ts'
import { spendOnOrder, type SpendRefusal } from './spend/spend-on-order.ts'
import { findHold, usedOf, type HoldItem } from './spend/store.ts'
import { actOf, type LayDeps } from './spend/lay-down.ts'
import { findOrder, keepOrder, type OrderItem } from './store.ts'

export interface RecordDeps extends ServeDeps, LayDeps, Omit<AnswerDeps, 'cards'> {
  phoneOnlyMember: PhoneOnlyMember
  chance: Pick<Chance, 'secret'>
}

type Input = InputOf<typeof route>
type Failure = FailureOf<typeof route> | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
type Recorded = Result<RecordedOrder, Failure>

/** Another act of the same member, or a refund of this very order, came between: read again and decide again. */
const TRIES = 4

export const recordOrder =
  (deps: RecordDeps) =>
  async (asked: Input, turn: Turn<Till>): Promise<Recorded> => {
    const { actor: till, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, buyer] = await Promise.all([findOrder(till, asked.number), findBuyer(deps, asked, turn)])
      if (before?.state === 'paid') return answerAgain(deps, before, turn)
      const store = await judgeBasket(deps, till, { ...asked, total: Math.max(asked.total, asked.bill ?? 0) })
      if (!store.ok) return store
      const time = judgePaidAt(asked.paidAt, now)
      if (!time.ok) return time
      if (!buyer.ok) return buyer
      const made = await makeOrder(deps, asked, turn, before, { ...buyer.value, isAgain: attempt > 0 })
      if (!made.ok) {
        if (await hasMoved(till, asked, before, buyer.value.held)) continue
        return made
      }
      const { order: recorded, told, writes } = made.value
      if ((await commit(writes)).ok) return ok(await answerOrder(deps, recorded, turn, told))
    }
    return fail('try-again')
  }

/** One thing is read after the other: what refuses may be what this very order has done meanwhile, or another one with its hold. */
const hasMoved = async (till: Till, { number }: Input, before: OrderItem | undefined, held: HoldItem | undefined) => {
  const [order, hold] = await Promise.all([findOrder(till, number), held && findHold(till, held.id)])
  return order?.rev !== before?.rev || hold?.rev !== held?.rev
}

interface Buyer {
  found: Served | 'elsewhere' | 'unknown'
  /** Of another brand of the group: uses a coupon, and the order is nobody's. */
  guest?: Served | undefined
  /** The hold that the order names. */
  held: HoldItem | undefined
  /** What the codes of its coupons stand for. */
  codeRows?: Row[]
}

/** Who buys: as the till names them, or as the hold does, or whoever has the first coupon that was scanned. */
const findBuyer = async (
  deps: RecordDeps,
  asked: Input,
  { actor: till, now }: Turn<Till>,
): Promise<Result<Buyer, 'coupon-not-found' | 'too-many-requests'>> => {
  const [held, named, codeRows] = await Promise.all([
    asked.hold ? findHold(till, asked.hold) : undefined,
    findServed(deps, till, asked.member, now),
    asked.coupons?.length
      ? deps.tillCoupons.readCodes(till.group, asked.coupons, callerOf(till, asked.storeId))
      : undefined,
  ])
  const usesCoupons = !asked.use?.length && (held ? usedOf(held).length === 0 : Boolean(asked.coupons?.length))
  const guestBy = async (who: Named | { member: string } | undefined) =>
    usesCoupons ? serveGuest(deps, till, who, now) : undefined
  const [scanned] = asked.coupons ?? []
  if (asked.member || (!held && !(usesCoupons && scanned)))
    return ok({ found: named, guest: named === 'elsewhere' ? await guestBy(asked.member) : undefined, held, codeRows })
  const caller = callerOf(till, asked.storeId)
  const owner = held
    ? ok(held)
    : await deps.tillCoupons.find({ group: till.group, code: scanned!, caller, rows: codeRows }, now)
  if (!owner.ok) return owner
  const { member } = owner.value
  const found = await serveHolder(deps, { group: till.group, brand: till.brand, member: member as never })
  return ok(
    found ? { found, held, codeRows } : { found: 'elsewhere', guest: await guestBy({ member }), held, codeRows },
  )
}

interface Made {
  order: OrderItem
  told: { name: string | null; coupons: HeldCoupon[] }
  writes: Write[]
}

/** The order, what it gives, and what tells of it. Refunds that came first are taken off before anything is counted. */
const makeOrder = async (
  deps: RecordDeps,
  asked: Input,
  turn: Turn<Till>,
  before: OrderItem | undefined,
  { found, guest, held, codeRows, isAgain }: Buyer & { isAgain: boolean },
): Promise<Result<Made, SpendRefusal | 'phone-invalid'>> => {
  const { actor: till, now, retry } = turn
  const { group, brand, channel } = till
  const { number, storeId: store, paidAt, lines, total, invoiceNumber } = asked
  const enrolled = found === 'unknown' ? enrol(deps, asked, turn) : undefined
  if (enrolled && !enrolled.ok) return enrolled
  const known = typeof found === 'string' ? undefined : found
  const holder = known?.holder ?? (enrolled && { group, brand, member: enrolled.value.member })
  const name = known?.name ?? UNNAMED
  const refunds = before?.refunds ?? []
  const left = purchaseLeft({ lines, total }, refunds)
  const paid = { group, brand, channel, number, store, paidAt, total }
  const spending = { asked, held, served: known ?? guest, codeRows, key: orderKey(paid), isAgain }
  const spent = await spendOnOrder(deps, spending, turn)
  if (!spent.ok) return spent
  const by = till.staff ? { kind: 'staff' as const, id: till.staff } : { kind: 'till' as const, id: till.key }
  const back = await refundedBefore(deps, spent.value, { paid, purchase: { lines, total }, refunds, known }, turn)
  const given = { name, paid, left, claimed: false, by, now }
  const giving = holder && (await giveOrder(deps, back.rows, { holder, ...given }))
  // Nobody prints a receipt of a file.
  const claim = holder || channel === 'csv' ? undefined : hangReceipt(deps, till, number)
  const item = {
    ...paid,
    state: 'paid',
    lines,
    ...(invoiceNumber && { invoice: invoiceNumber }),
    ...(holder && { member: holder.member }),
    given: giving?.given ?? [],
    skipped: (giving?.skipped ?? []).map(({ program, why }): [ProgramId, string] => [program, why]),
    coupons: (giving?.coupons ?? []).map(({ id }) => id),
    ...(giving?.counted && { counted: giving.counted }),
    refunds,
    ...(back.used.length > 0 && { used: back.used }),
    ...(spent.value.coupons.length > 0 && { usedCoupons: spent.value.coupons }),
    recordedAt: now,
    ...(claim && { claim: claim.code }),
    ...(retry && { retry }),
  }
  const rev = before?.rev ?? 0
  return ok({
    order: { ...item, rev: rev + 1, v: 1 },
    told: { name: holder ? name : null, coupons: giving?.coupons ?? [] },
    // A card may be used and fed by one order.
    writes: laterWins([
      keepOrder(item, rev),
      ...(enrolled?.value.writes ?? []),
      ...spent.value.writes,
      ...back.writes,
      ...(giving?.writes ?? [noteEvent(`${brand}.${orderKey(paid)}`, paidEvent(paid, left, { claimed: false, now }))]),
      ...(claim?.writes ?? []),
    ]),
  })
}

/** Refunds that came before their order bring back their share of what it uses, in the same act. */
const refundedBefore = async (
  deps: RecordDeps,
  { used, rows }: LaidDown,
  { paid, purchase, refunds, known }: { paid: Paid; purchase: Purchase; refunds: readonly Refund[]; known?: Served },
  turn: Turn<Till>,
): Promise<Pick<LaidDown, 'used' | 'rows' | 'writes'>> => {
  const last = refunds.at(-1)
  if (!last || !known || used.length === 0) return { used, rows, writes: [] }
  const key = refundKey(paid, last.number)
  const act = actOf(known, { store: paid.store ?? '', key }, turn)
  return giveBackSpending(deps, rows, { act, used, coupons: [], purchase, refunds })
}

/** Somebody nobody knows becomes a member by phone alone, where the till says so. */
const enrol = (
  { phoneOnlyMember }: RecordDeps,
  { member: named, storeId: store }: Input,
  { actor: { group, brand, channel }, locale, now }: Turn<Till>,
) =>
  named && 'phone' in named && named.enrol
    ? phoneOnlyMember({
        group,
        brand,
        phone: named.phone,
        origin: channel === 'csv' ? 'import' : 'pos',
        store,
        locale,
        now,
      })
    : undefined

/** The stored answer for the same request; a second request with the same number is refused. */
const answerAgain = async (deps: RecordDeps, before: OrderItem, turn: Turn<Till>): Promise<Recorded> => {
  const { retry } = turn
  const first = before.retry as Turn['retry']
  if (!retry || first?.key !== retry.key) return fail('order-already-recorded', { number: before.number })
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok(await answerOrder(deps, before, turn))
}
