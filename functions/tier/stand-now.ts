// A member’s standing as it is at a moment, worked out from what is stored: reads that never write see it as well.
import type { Instant } from '#shared/base/time.ts'
import { monthOf } from '#shared/domain/tier/months.ts'
import { catchUp, type Moved } from '#shared/domain/tier/record.ts'
import { newStanding } from '#shared/domain/tier/standing.ts'
import type { LiveScheme } from './scheme/live-scheme.ts'
import type { KeptStanding } from './store.ts'

/** When tiers began to end that had been for ever: at that publication, whatever was published since. */
export const endsFromOf = ({ facts, at }: Pick<LiveScheme, 'facts' | 'at'>): Instant =>
  (facts?.endsFrom as Instant | undefined) ?? at

/** @param joined when they joined; asked where they have not stood on the ladder yet @param now by the clock of the brand */
export const standNow = (
  { id, version, settings, facts, at }: LiveScheme,
  kept: KeptStanding | undefined,
  joined: Instant,
  now: Instant,
): Moved => {
  if (!kept) return { standing: newStanding(settings, monthOf(joined)), changes: [], gift: null }
  return catchUp(
    settings,
    kept.standing,
    kept.scheme !== id || kept.version !== version,
    now,
    endsFromOf({ facts, at }),
  )
}
