import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { claimReceipt as route } from '#shared/contract/order/receipt.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Holder, Memberships } from '../../platform/asks.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { isReused, keepKey } from '../../platform/table/kept-answer.ts'
import { getRows } from '../../platform/table/read.ts'
import { giveOrder } from '../give-order.ts'
import { keysToServe, type ServeDeps } from '../serve-order.ts'
import { givenOf, keepOrder, type OrderItem } from '../store.ts'
import { claimableUntil } from './hang-receipt.ts'
import { orderBehind, soldIn } from './order-behind.ts'

export interface ClaimDeps extends Pick<ServeDeps, 'cards' | 'people' | 'tiers' | 'dayEnds'> {
  memberships: Memberships
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<OutputOf<typeof route>['coupons']>
}

type Claimed = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'
>

const TRIES = 4

export const claimReceipt =
  (deps: ClaimDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Turn<Member>): Promise<Claimed> => {
    const { actor, now, retry } = turn
    const holder = { group: actor.group, brand: actor.brand, member: actor.member }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [item, reused] = await Promise.all([orderBehind(code), isReused(turn)])
      if (reused) return fail('idempotency-key-reused')
      // Another brand's receipt is none here: its points are not this brand's to give.
      if (!item || item.group !== actor.group || item.brand !== actor.brand) return fail('receipt-unknown')
      if (item.member) return answerAgain(deps, item, turn)
      const sold = soldIn(item)
      if (!sold || claimableUntil(sold.recordedAt) < now) return fail('receipt-unknown')
      const rows = await getRows(await keysToServe(deps, holder))
      const person = deps.people.personIn(rows)
      if (!person?.isInBrand || !deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
      const { paid, left } = sold
      const { given, coupons, counted, isEmpty, writes } = await giveOrder(deps, rows, {
        holder,
        name: person.name,
        paid,
        left,
        claimed: true,
        now,
      })
      if (isEmpty) return fail('nothing-to-claim')
      const { rev, v: _, ...rest } = item
      const claimed = {
        member: actor.member,
        given,
        coupons: coupons.map(({ id }) => id),
        claimedAt: now,
        claimRetry: retry,
        ...(counted && { counted }),
      }
      const saved = await commit([keepOrder({ ...rest, ...claimed }, rev), ...keepKey(turn), ...writes])
      if (saved.ok) return ok({ earned: await deps.cards.describe(item, given), coupons })
    }
    return fail('try-again')
  }

/** Claimed already: the same request gets its answer again, anybody else is refused. */
const answerAgain = async (deps: ClaimDeps, item: OrderItem, { actor, now, retry }: Turn<Member>): Promise<Claimed> => {
  const first = item.claimRetry as Turn['retry']
  if (item.member !== actor.member || !retry || first?.key !== retry.key) return fail('receipt-claimed')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return ok({
    earned: await deps.cards.describe(item, givenOf(item)),
    coupons: item.coupons?.length ? await deps.showIssued({ ...item, member: actor.member }, item.coupons, now) : [],
  })
}
