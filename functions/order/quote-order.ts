import { ok, type Result } from '#shared/base/result.ts'
import type { lookUpMember as lookUpRoute, quoteOrder as route } from '#shared/contract/order.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Till } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Holder } from '../platform/asks.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { nameSkipped } from './name-skipped.ts'
import { occasionOf } from './occasion-of.ts'
import { findServed, judgeBasket, type ServeDeps } from './serve-order.ts'
import { worthToAnybody } from './receipt/worth-to-anybody.ts'

export interface QuoteDeps extends ServeDeps {
  usableCoupons: (holder: Holder, now: string) => Promise<HeldCoupon[]>
}

/** What a basket would earn and what the member may use. Decides like the order itself, and throws the writes away. */
export const quoteOrder =
  (deps: QuoteDeps) =>
  async (
    asked: InputOf<typeof route>,
    { actor: till, now }: Turn<Till>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const store = await judgeBasket(deps, till, asked)
    if (!store.ok) return store
    const found = await findServed(deps, till, asked.member, now)
    const served = typeof found === 'string' ? undefined : found
    const { group, brand, channel } = till
    const sold = { group, brand, channel, store: asked.storeId, paidAt: now }
    const occasion = await occasionOf(deps, sold, asked)
    const { given, skipped } = served
      ? await deps.cards.earn(served.rows, {
          ...served.holder,
          occasion: { ...occasion, tier: await deps.tiers.tierIn(served.rows, served.holder, now) },
          key: 'asked',
          reason: 'order',
          shownName: served.name,
          now,
        })
      : await worthToAnybody(deps, till, occasion, now)
    const [earned, named, usable, coupons] = await Promise.all([
      deps.cards.describe(till, given),
      nameSkipped(
        deps,
        till,
        skipped.map(({ program, why }) => [program, why] as const),
      ),
      served ? deps.cards.usable(served.rows, { ...served.holder, store: asked.storeId }, asked.total, now) : [],
      served ? deps.usableCoupons(served.holder, now) : [],
    ])
    return ok({
      member: served ? { name: served.name } : null,
      earned,
      skipped: named,
      usable,
      coupons,
    })
  }

/** Whom a code or a number belongs to. Nobody learns more than the counter shows anyway. */
export const lookUpMember =
  (deps: Pick<ServeDeps, 'findMemberBy' | 'people' | 'cards' | 'tiers'>) =>
  async (
    { member }: InputOf<typeof lookUpRoute>,
    { actor: till, now }: Turn<Till>,
  ): Promise<Result<OutputOf<typeof lookUpRoute>, never>> => {
    const found = await findServed(deps, till, member, now)
    if (typeof found === 'string') return ok({ member: null })
    const cards = await deps.cards.balances(found.rows, found.holder, now)
    return ok({ member: { name: found.name, cards } })
  }
