import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { recordOrder as route, RecordedOrder } from '#shared/contract/order.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { judgePaidAt, purchaseLeft } from '#shared/domain/order/order.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { PhoneOnlyMember } from '../platform/asks.ts'
import type { Chance } from '../platform/chance.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import { replace, type Write } from '../platform/table/write.ts'
import { answerOrder, type AnswerDeps } from './answer-order.ts'
import { giveOrder, orderEntryKey, paidEvent } from './give-order.ts'
import { hangReceipt } from './receipt/hang-receipt.ts'
import { findServed, judgeBasket, type ServeDeps, type Served } from './serve-order.ts'
import { findOrder, order, refundsOf, type OrderItem } from './store.ts'

export interface RecordDeps extends ServeDeps, Omit<AnswerDeps, 'cards'> {
  phoneOnlyMember: PhoneOnlyMember
  chance: Pick<Chance, 'secret'>
}

type Input = InputOf<typeof route>
type Failure = FailureOf<typeof route> | 'try-again' | 'idempotency-key-reused'
type Recorded = Result<RecordedOrder, Failure>

/** Another act of the same member, or a refund of this very order, came between: read again and decide again. */
const TRIES = 4

export const recordOrder =
  (deps: RecordDeps) =>
  async (asked: Input, turn: Turn<Till>): Promise<Recorded> => {
    const { actor: till, now } = turn
    const store = await judgeBasket(deps, till, asked)
    if (!store.ok) return store
    const time = judgePaidAt(asked.paidAt, now)
    if (!time.ok) return time

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, served] = await Promise.all([
        findOrder(till, asked.number),
        findServed(deps, till, asked.member, now),
      ])
      if (before?.state === 'paid') return answerAgain(deps, before, turn)
      const made = await makeOrder(deps, asked, turn, before, served)
      if (!made.ok) return made
      const { order: recorded, told, writes } = made.value
      if ((await commit(writes)).ok) return ok(await answerOrder(deps, recorded, turn, told))
    }
    return fail('try-again')
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
  found: Served | 'elsewhere' | 'unknown',
): Promise<Result<Made, 'phone-invalid'>> => {
  const { actor: till, now, retry } = turn
  const { group, brand, channel } = till
  const { number, storeId: store, paidAt, lines, total, invoiceNumber } = asked
  const enrolled = found === 'unknown' ? enrol(deps, asked, turn) : undefined
  if (enrolled && !enrolled.ok) return enrolled
  const known = typeof found === 'string' ? undefined : found
  const holder = known?.holder ?? (enrolled && { group, brand, member: enrolled.value.member })
  const name = known?.name ?? UNNAMED
  const refunds = before ? refundsOf(before) : []
  const left = purchaseLeft({ lines, total }, refunds)
  const paid = { group, brand, channel, number, store, paidAt, total }
  const by = { kind: 'till', id: till.key } as const
  const given = { name, paid, left, claimed: false, by, now }
  const giving = holder && (await giveOrder(deps, known?.rows ?? [], { holder, ...given }))
  const claim = holder ? undefined : hangReceipt(deps, till, number)
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
    recordedAt: now,
    ...(claim && { claim: claim.code }),
    ...(retry && { retry }),
  }
  const rev = before?.rev ?? 0
  return ok({
    order: { ...item, rev: rev + 1, v: 1 } as OrderItem,
    told: { name: holder ? name : null, coupons: giving?.coupons ?? [] },
    writes: [
      replace(order, item, rev),
      ...(enrolled?.value.writes ?? []),
      ...(giving?.writes ?? [
        noteEvent(`${brand}.${orderEntryKey(paid)}`, paidEvent(paid, left, { claimed: false, now })),
      ]),
      ...(claim?.writes ?? []),
    ],
  })
}

/** Somebody nobody knows becomes a member by phone alone, where the till says so. */
const enrol = (
  { phoneOnlyMember }: RecordDeps,
  { member: named, storeId: store }: Input,
  { actor: { group, brand }, locale, now }: Turn<Till>,
) =>
  named && 'phone' in named && named.enrol
    ? phoneOnlyMember({ group, brand, phone: named.phone, origin: 'pos', store, locale, now })
    : undefined

/** The stored answer for the same request; a second request with the same number is refused. */
const answerAgain = async (deps: RecordDeps, before: OrderItem, turn: Turn<Till>): Promise<Recorded> => {
  const { retry } = turn
  const first = before.retry as Turn['retry']
  if (!retry || first?.key !== retry.key) return fail('order-already-recorded', { number: before.number })
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok(await answerOrder(deps, before, turn))
}
