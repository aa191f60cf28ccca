// The writes of one standing: its state, how it changed, and the gifts that came with it.
import type { BrandId, CouponId } from '#shared/base/id.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import { withoutGift, type Moved } from '#shared/domain/tier/record.ts'
import type { Refunded } from '#shared/domain/tier/refunded.ts'
import { reviewDue } from '#shared/domain/tier/review.ts'
import type { Standing, TierChange } from '#shared/domain/tier/standing.ts'
import { tierChanged } from '#shared/events/tier.ts'
import type { Holder, IssueCoupon } from '../platform/asks.ts'
import { giverOf } from '../platform/table/whole-group.ts'
import { insert, type Write } from '../platform/table/write.ts'
import type { LiveScheme } from './scheme/live-scheme.ts'
import { bringStandingBack, saveStanding, tierMove, type KeptStanding } from './store.ts'

interface Standings {
  live: LiveScheme
  kept: KeptStanding | undefined
  /** Where they change. */
  refunded?: readonly Refunded[] | undefined
  /** `brand` is where the act happens. */
  holder: Holder
  /** The ledger key of the act, or `review`. */
  cause: string
  store?: string | null
  by?: { name: string; reason: string }
  /** What the act gives already, in the same commit. */
  beside?: readonly Write[]
  now: Instant
}

const keptAs = ({ live, kept, refunded, holder, now }: Standings, standing: Standing): KeptStanding => {
  const { group, brand, member } = holder
  const { id: scheme, version, brand: at, settings } = live
  const due = reviewDue(settings, standing, now)
  const rev = kept?.rev ?? 0
  const lasting = refunded ?? kept?.refunded ?? []
  return { group, at, member, scheme, version, standing, refunded: lasting, servedIn: brand, due, rev }
}

const tellMoves = (act: Standings, standing: Standing, changes: readonly TierChange[]): Write[] => {
  const { live, holder, cause, store, by, now } = act
  const { group, brand, member } = holder
  const { id: scheme, version, brand: at } = live
  return changes.map(({ from: was, to, why }, nth) => {
    const { until } = nth === changes.length - 1 ? standing.held : { until: null }
    const made = {
      group,
      place: at,
      member,
      at: now,
      cause: nth === 0 ? cause : `${cause}.${nth}`,
      brand,
      scheme,
      version,
    }
    const told = { was, to, why, ...(until && { until }), ...(by && { by: by.name, reason: by.reason }) }
    const about = { at: now, group, brand: brand as BrandId, member, ...(store && { store }) }
    return insert(tierMove, { ...made, ...told }, [tierChanged.happened(about, { from: was, to, why, until })])
  })
}

export const writeStanding = (act: Standings, standing: Standing, changes: readonly TierChange[]): Write[] => [
  saveStanding(keptAs(act, standing)),
  ...tellMoves(act, standing, changes),
]

/** One that a merge had taken away, and what has become of it since. */
export const writeBroughtBack = (act: Standings, standing: Standing, changes: readonly TierChange[]): Write[] => [
  bringStandingBack(keptAs(act, standing)),
  ...tellMoves(act, standing, changes),
]

export interface GivenGift {
  tier: string
  coupon: CouponId
  shown: HeldCoupon
  writes: Write[]
}

/** The coupon of an upgrade. Where its campaign is not live any more the upgrade goes through, and gives it another time. */
export const giveUpgrade = async (
  issueCoupon: IssueCoupon,
  { live, holder, cause, store, beside, now }: Standings,
  { standing, gift }: Pick<Moved, 'standing' | 'gift'>,
): Promise<{ standing: Standing; given: GivenGift[] }> => {
  if (!gift) return { standing, given: [] }
  const issued = await issueCoupon({
    ...holder,
    ...giverOf(live, gift.campaign, holder.brand),
    campaign: gift.campaign,
    key: `tier:${live.id}.${gift.tier}@${cause}`,
    reason: 'tier',
    ...(store && { store }),
    beside,
    now,
  })
  if (!('shown' in issued)) return { standing: withoutGift(standing, gift.tier), given: [] }
  const { shown, writes } = issued
  return { standing, given: [{ tier: gift.tier, coupon: shown.id, shown, writes }] }
}
