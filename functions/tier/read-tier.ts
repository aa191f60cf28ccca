import { fail, ok, type Result } from '#shared/base/result.ts'
import { brandClock } from '#shared/base/time.ts'
import type { Text } from '#shared/base/text.ts'
import type { readTier as route } from '#shared/contract/tier.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { renewalOf } from '#shared/domain/tier/scheme-problem.ts'
import { giftsOf } from '#shared/domain/tier/gifts-of.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Holder, Memberships } from '../platform/asks.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { configVersion } from '../platform/table/config.ts'
import { getRows } from '../platform/table/read.ts'
import { liveAround, liveCampaigns } from '../platform/table/whole-group.ts'
import type { CountDeps } from './count-acts.ts'
import { ratesOf } from './scheme/card-rates.ts'
import { birthdayKey } from './birthday/store.ts'
import { liveScheme, schemeFor } from './scheme/live-scheme.ts'
import { showOwed } from './gifts/show-owed.ts'
import { tierShown } from './show-tier.ts'
import { standNow } from './stand-now.ts'
import { readMoves, standingIn, standingKey, type TierMove } from './store.ts'

type Output = OutputOf<typeof route>

export interface ReadDeps extends Pick<CountDeps, 'joinedIn' | 'groupCounts' | 'dayEnds'> {
  memberships: Memberships
}

/** A move in the words of the version that made it. */
const moveShown =
  (group: string) =>
  async ({ place, scheme, version, at, was, to, why, until }: TierMove): Promise<Output['history'][number]> => {
    const tiers =
      (await configVersion<TierScheme>({ group, brand: place }, 'tier', scheme, version))?.settings.tiers ?? []
    const nameOf = (id: string): Text => (tiers.find((one) => one.id === id)?.name as Text) ?? { 'zh-Hant': id }
    return { at, from: nameOf(was), to: nameOf(to), why: why as Output['history'][number]['why'], until: until ?? null }
  }

/** The page of a member’s tier. */
export const readTier =
  (deps: ReadDeps) =>
  async (
    _input: InputOf<typeof route>,
    { actor, now }: Turn<Member>,
  ): Promise<Result<Output, 'not-found' | 'member-not-found'>> => {
    const holder: Holder = { group: actor.group, brand: actor.brand, member: actor.member }
    const live = await liveScheme(holder)
    if (!live) return fail('not-found')
    const gifts = giftsOf(live.settings)
    const [rows, moves, campaigns, cards] = await Promise.all([
      getRows([deps.memberships.keyOf(holder), standingKey({ ...holder, brand: live.brand }), birthdayKey(holder)]),
      readMoves(holder, live.brand),
      liveCampaigns<Campaign>(live, holder, gifts),
      liveAround<Program>(holder, 'program'),
    ])
    const joined = deps.joinedIn(rows, holder)
    if (!joined || !deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
    if (!(await schemeFor(deps.groupCounts, rows, holder))) return fail('not-found')
    const clock = brandClock(now, await deps.dayEnds(holder))
    const { standing } = standNow(live, standingIn(rows, live.brand, holder.member), joined, clock)
    const named = (id: string | null) => (campaigns.find((one) => one.id === id)?.settings.name as Text) ?? null
    return ok({
      tier: { ...tierShown(live.settings, standing, clock), ...(await showOwed(live, standing, rows, holder)) },
      period: live.settings.period,
      tiers: await Promise.all(
        live.settings.tiers.map(async (tier) => ({
          id: tier.id,
          name: tier.name as Text,
          upgradeAt: tier.upgradeAt,
          renewAt: renewalOf(tier),
          words: tier.benefits.words as Text[],
          couponOnUpgrade: named(tier.benefits.couponOnUpgrade),
          birthdayCoupon: named(tier.benefits.birthdayCoupon),
          rates: await ratesOf(cards, tier.id, now),
        })),
      ),
      history: await Promise.all(moves.map(moveShown(actor.group))),
      now,
    })
  }
