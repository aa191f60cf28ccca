import type { ProgramId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { recordOrder as route, RecordedOrder } from '#shared/contract/order.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { judgePaidAt, purchaseLeft } from '#shared/domain/order/order.ts'
import { orderPaid } from '#shared/events/order.ts'
import type { PhoneOnlyMember } from '../platform/asks.ts'
import type { Chance } from '../platform/chance.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import { insert, replace, type Write } from '../platform/table/write.ts'
import { answerOrder, type AnswerDeps } from './answer-order.ts'
import { countOrder } from './count-order.ts'
import { hangReceipt } from './receipt/hang-receipt.ts'
import { findServed, judgeBasket, type ServeDeps, type Served } from './serve-order.ts'
import { findOrder, order, refundsOf, sale, type OrderItem } from './store.ts'

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
      const [before, served] = await Promise.all([findOrder(till, asked.number), findServed(deps, till, asked.member)])
      if (before?.state === 'paid') return answerAgain(deps, before, turn)
      const made = await makeOrder(deps, asked, turn, before, served)
      if (!made.ok) return made
      if ((await commit(made.value.writes)).ok) return ok(await answerOrder(deps, made.value.order, turn.locale))
    }
    return fail('try-again')
  }

const occasionOf = async ({ dayEnds }: ServeDeps, { actor: till }: Turn<Till>, { paidAt, storeId }: Input) => ({
  way: till.channel === 'shop' ? ('shop' as const) : ('till' as const),
  at: paidAt,
  store: storeId,
  dayEndsAtHour: await dayEnds(till),
})

/** The order, what it gives, and what tells of it. Refunds that came first are taken off before anything is counted. */
const makeOrder = async (
  deps: RecordDeps,
  asked: Input,
  turn: Turn<Till>,
  before: OrderItem | undefined,
  found: Served | 'elsewhere' | 'unknown',
): Promise<Result<{ order: OrderItem; writes: Write[] }, 'phone-invalid'>> => {
  const { actor: till, now, locale, retry } = turn
  const { group, brand, channel } = till
  const { number, storeId, paidAt, lines, total, invoiceNumber, member: named } = asked
  const known = typeof found === 'string' ? undefined : found
  const enrolled =
    found === 'unknown' && named && 'phone' in named && named.enrol
      ? deps.phoneOnlyMember({ group, brand, phone: named.phone, origin: 'pos', store: storeId, locale, now })
      : undefined
  if (enrolled && !enrolled.ok) return enrolled
  const holder = known?.holder ?? (enrolled && { group, brand, member: enrolled.value.member })
  const left = purchaseLeft({ lines, total }, before ? refundsOf(before) : [])
  const rows = known?.rows ?? []
  const tier = holder && (await deps.tiers.tierIn(rows, holder, now))
  const occasion = { ...(await occasionOf(deps, turn, asked)), purchase: left, ...(tier && { tier }) }
  const key = `order:${channel}:${number}`
  const earning =
    holder &&
    (await deps.cards.earn(rows, {
      ...holder,
      occasion,
      key,
      reason: 'order',
      shownName: known?.name ?? '○○',
      now,
    }))
  const graded = holder && (await countOrder(deps, rows, { ...holder, occasion, key, now }, earning?.given ?? []))
  const claim = holder ? undefined : hangReceipt(deps, till, number)
  const item = {
    group,
    brand,
    channel,
    number,
    state: 'paid',
    store: storeId,
    paidAt,
    total,
    lines,
    ...(invoiceNumber && { invoice: invoiceNumber }),
    ...(holder && { member: holder.member }),
    given: earning?.given ?? [],
    skipped: (earning?.skipped ?? []).map(({ program, why }): [ProgramId, string] => [program, why]),
    coupons: [...(earning?.coupons ?? []), ...(graded?.coupons ?? [])].map(({ id }) => id),
    ...(graded && { counted: graded.counted }),
    refunds: before ? refundsOf(before) : [],
    recordedAt: now,
    ...(claim && { claim: claim.code }),
    ...(retry && { retry }),
  }
  const happened = orderPaid.happened(
    { at: now, group, brand, store: storeId, ...(holder && { member: holder.member }) },
    {
      number,
      channel,
      paidAt,
      total: left.total,
      lines: left.lines.map(({ sku, quantity, category }) => ({ sku, quantity, ...(category && { category }) })),
      claimed: false,
    },
  )
  const told = holder
    ? insert(sale, { ...holder, at: paidAt, of: `${channel}.${number}`, store: storeId, amount: total }, [happened])
    : noteEvent(`${brand}.${key}`, happened)
  return ok({
    order: { ...item, rev: (before?.rev ?? 0) + 1, v: 1 } as OrderItem,
    writes: [
      replace(order, item, before?.rev ?? 0),
      told,
      ...(enrolled?.value.writes ?? []),
      ...(earning?.writes ?? []),
      ...(graded?.writes ?? []),
      ...(claim?.writes ?? []),
    ],
  })
}

/** The stored answer for the same request; a second request with the same number is refused. */
const answerAgain = async (deps: RecordDeps, before: OrderItem, { retry, locale }: Turn<Till>): Promise<Recorded> => {
  const first = before.retry as Turn['retry']
  if (!retry || first?.key !== retry.key) return fail('order-already-recorded', { number: before.number })
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok(await answerOrder(deps, before, locale))
}
