import { fail, ok, type Result } from '#shared/base/result.ts'
import type { refundOrder as route, RefundedOrder } from '#shared/contract/order.ts'
import type { FailureOf } from '#shared/contract/route.ts'
import { orderRefunded } from '#shared/events/order.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { isReused, keepKey } from '../platform/table/kept-answer.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import { insert, type Write } from '../platform/table/write.ts'
import { answerRefund, type AnswerRefundDeps } from './answer/answer-refund.ts'
import { decideRefund, type DecidedRefund, type RefundDeps, type RefundInput } from './decide-refund.ts'
import type { KeptRefund } from './pack-order.ts'
import { findOrder, keepOrder, sale, type OrderItem } from './store.ts'

type Refunded = Result<RefundedOrder, FailureOf<typeof route> | 'try-again' | 'idempotency-key-reused'>
type Deps = RefundDeps & AnswerRefundDeps

/** Another act on the order or the member came between: read again and decide again. */
const TRIES = 4

export const refundOrder =
  (deps: Deps) =>
  async (asked: RefundInput, turn: Turn<Till>): Promise<Refunded> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, reused] = await Promise.all([findOrder(turn.actor, asked.order), isReused(turn)])
      if (reused) return fail('idempotency-key-reused')
      const done = before && findRefund(before, asked.number)
      if (done) return answerAgain(deps, done, asked, turn)
      const decided = await decideRefund(deps, asked, turn, before)
      if (!decided.ok) {
        // The cards were read after the order: this very refund may have taken meanwhile what is not there.
        if ((await findOrder(turn.actor, asked.order))?.rev !== before?.rev) continue
        return decided
      }
      const saved = await commit([...writesOf(asked, turn, before, decided.value), ...keepKey(turn)])
      if (saved.ok) return ok(await answerRefund(deps, asked, turn, toldOf(decided.value)))
    }
    return fail('try-again')
  }

const findRefund = (item: OrderItem, number: string) => item.refunds.find((one) => one.number === number)

const toldOf = ({ taken, voided, returned, revived, left }: DecidedRefund) => ({
  taken,
  voided,
  returned,
  revived,
  isApplied: left !== null,
})

/** What a refund would take back; a till shows it before the money leaves the drawer. */
export const previewRefund =
  (deps: Deps) =>
  async (asked: RefundInput, turn: Turn<Till>): Promise<Refunded> => {
    const before = await findOrder(turn.actor, asked.order)
    if (before && findRefund(before, asked.number)) return fail('refund-already-recorded', { number: asked.number })
    const decided = await decideRefund(deps, asked, turn, before)
    return decided.ok ? ok(await answerRefund(deps, asked, turn, toldOf(decided.value))) : decided
  }

const writesOf = (
  { number, order: orderNumber, amount, storeId, refundedAt }: RefundInput,
  { actor: { group, brand, channel }, now }: Turn<Till>,
  before: OrderItem | undefined,
  { refunds, given, used, counted, left, whose, writes }: DecidedRefund,
): Write[] => {
  const member = whose === undefined ? before?.member : whose
  const {
    rev,
    v: _,
    ...rest
  } = before ?? { rev: 0, v: 1, group, brand, channel, number: orderNumber, store: storeId, state: 'awaited' }
  const item = {
    ...rest,
    refunds,
    ...(left !== null && { given, ...(used.length > 0 && { used }), ...(counted && { counted }) }),
  }
  const about = { at: now, group, brand, store: storeId, ...(member && { member }) }
  const happened = orderRefunded.happened(about, {
    number: orderNumber,
    refund: number,
    channel,
    amount,
    left: left ?? 0,
  })
  const of = `${channel}.${orderNumber}.${number}`
  // A refund that waits tells nothing yet: the order that comes says what is left of it.
  const told = member
    ? [insert(sale, { group, brand, member, at: refundedAt, of, store: storeId, amount: -amount }, [happened])]
    : left === null
      ? []
      : [noteEvent(`${brand}.refund:${of}`, happened)]
  return [keepOrder(item, rev), ...told, ...writes]
}

const answerAgain = async (deps: Deps, done: KeptRefund, asked: RefundInput, turn: Turn<Till>): Promise<Refunded> => {
  if (!turn.retry || done.retry?.key !== turn.retry.key)
    return fail('refund-already-recorded', { number: asked.number })
  if (done.retry.hash !== turn.retry.hash) return fail('idempotency-key-reused')
  const { taken, voided, returned, revived, waited } = done
  const told = { taken, voided, returned, revived, isApplied: !waited }
  return ok(await answerRefund(deps, asked, turn, told))
}
