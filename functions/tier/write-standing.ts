// The writes of one standing: its state, and how it changed.
import { startOfDay } from '#shared/base/calendar.ts'
import type { BrandId } from '#shared/base/id.ts'
import { after, brandClock, businessDay, DAY, onTheWall, type Instant } from '#shared/base/time.ts'
import type { Refunded } from '#shared/domain/tier/refunded.ts'
import { reviewDue } from '#shared/domain/tier/review.ts'
import type { Standing, TierChange } from '#shared/domain/tier/standing.ts'
import { tierChanged } from '#shared/events/tier.ts'
import type { Holder } from '../platform/asks.ts'
import { isRunning } from '../platform/table/config.ts'
import { insert, type Write } from '../platform/table/write.ts'
import type { LiveScheme } from './scheme/live-scheme.ts'
import { bringStandingBack, saveStanding, tierMove, type KeptStanding } from './store.ts'

export interface Standings {
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
  /** Of the brand of `holder`. */
  dayEndsAtHour: number
  /** What the act gives already, in the same commit. */
  beside?: readonly Write[]
  now: Instant
}

/** What is owed is tried every day; tiers that are out of service give nothing. */
const dueOf = ({ live, dayEndsAtHour, now }: Standings, standing: Standing): Instant | null => {
  const ends = reviewDue(live.settings, standing, brandClock(now, dayEndsAtHour))
  const review = ends && onTheWall(ends, dayEndsAtHour)
  if (standing.owed.length === 0 || !isRunning(live)) return review
  const tomorrow = startOfDay(businessDay(after(now, DAY)))
  return review !== null && review < tomorrow ? review : tomorrow
}

const keptAs = (act: Standings, standing: Standing): KeptStanding => {
  const { live, kept, refunded, holder } = act
  const { group, brand, member } = holder
  const { id: scheme, version, brand: at } = live
  const due = dueOf(act, standing)
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
