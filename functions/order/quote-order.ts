import { fail, ok, type Result } from '#shared/base/result.ts'
import type { lookUpMember as lookUpRoute, quoteOrder as route } from '#shared/contract/order.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Till } from '../platform/http/actor.ts'
import { nextMinute, type ReadRate, type WithinRate } from '../platform/http/rate.ts'
import type { Turn } from '../platform/http/http.ts'
import type { Named, TillCoupons } from '../platform/asks.ts'
import { nameSkipped } from './answer/name-skipped.ts'
import { occasionOf } from './occasion-of.ts'
import { tillAt } from './spend/lay-coupons.ts'
import { findServed, judgeBasket, type ServeDeps } from './serve-order.ts'
import { worthToAnybody } from './receipt/worth-to-anybody.ts'

/** Numbers can be tried out: so many a minute may be asked by one key, and so many of nobody may be quoted. */
const LOOKS_A_MINUTE = 60
const lookedBy = ({ key }: Till) => `look-ups#${key}`

/** Who only says a number or ten digits shows nothing: what a coupon is used by stays on the member's phone. Its id has it as well. */
const UNSHOWN = { id: null, code: null, needs: 'proof' } as const

export interface QuoteDeps extends ServeDeps {
  withinRate: WithinRate
  readRate: ReadRate
  tillCoupons: Pick<TillCoupons, 'usable'>
}

/** What a basket would earn and what the member may use. Decides like the order itself, and throws the writes away. */
export const quoteOrder =
  (deps: QuoteDeps) =>
  async (
    asked: InputOf<typeof route>,
    { actor: till, now }: Turn<Till>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    const store = await judgeBasket(deps, till, asked)
    if (!store.ok) return store
    const isSaid = isNumber(asked.member)
    if (isSaid && (await deps.readRate(lookedBy(till), now)) >= LOOKS_A_MINUTE)
      return fail('too-many-requests', { retryAt: nextMinute(now) })
    const found = await findServed(deps, till, asked.member, now)
    // A guest's quote is asked again with every key of the till; only who tries out numbers meets nobody.
    if (isSaid && found === 'unknown') await deps.withinRate(lookedBy(till), LOOKS_A_MINUTE, now)
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
      served
        ? deps.tillCoupons.usable(served.holder, {
            ...tillAt({ actor: till, store: asked.storeId, by: `pos:${till.key}`, name: served.name, now }),
            basket: asked,
          })
        : [],
    ])
    return ok({
      member: served ? { name: served.name } : null,
      earned,
      skipped: named,
      usable,
      coupons: coupons.map((one) => ({ ...one, ...(served?.by?.via === 'live' ? { needs: null } : UNSHOWN) })),
    })
  }

const isNumber = (named: Named | undefined): boolean => named !== undefined && 'phone' in named

/** Whom a code or a number belongs to. Nobody learns more than the counter shows anyway. */
export const lookUpMember =
  (deps: Pick<ServeDeps, 'findMemberBy' | 'people' | 'cards' | 'tiers'> & { withinRate: WithinRate }) =>
  async (
    { member }: InputOf<typeof lookUpRoute>,
    { actor: till, now }: Turn<Till>,
  ): Promise<Result<OutputOf<typeof lookUpRoute>, 'too-many-requests'>> => {
    if (isNumber(member) && !(await deps.withinRate(lookedBy(till), LOOKS_A_MINUTE, now)))
      return fail('too-many-requests', { retryAt: nextMinute(now) })
    const found = await findServed(deps, till, member, now)
    if (typeof found === 'string') return ok({ member: null })
    const cards = await deps.cards.balances(found.rows, found.holder, now)
    return ok({
      member: { name: found.name, cards, isFriend: found.isFriend === true, phoneProved: found.hasProved === true },
    })
  }
