import { fail, ok, type Result } from '#shared/base/result.ts'
import { brandClock } from '#shared/base/time.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { setMemberTier as route } from '#shared/contract/tier.ts'
import { grant } from '#shared/domain/tier/record.ts'
import { rankOf } from '#shared/domain/tier/standing.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { audited } from '../platform/table/audit.ts'
import { commit } from '../platform/table/commit.ts'
import { actOf, findMade, noteMade } from '../platform/table/made.ts'
import { getRows } from '../platform/table/read.ts'
import { tellMissed, type GiftDeps } from './gifts/give-gifts.ts'
import type { ReadDeps } from './read-tier.ts'
import { liveScheme, schemeFor } from './scheme/live-scheme.ts'
import { tierShown } from './show-tier.ts'
import { standNow } from './stand-now.ts'
import { standingIn, standingKey } from './store.ts'
import { writeStanding } from './write-standing.ts'

type Failure = FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'

/** A person of the brand gives a tier, and says why. No gift comes with it: they can give one by hand. */
export const setMemberTier =
  ({ memberships, joinedIn, groupCounts, dayEnds, writeEntry }: ReadDeps & Pick<GiftDeps, 'writeEntry'>) =>
  async (
    { id: member, brand, tier, reason }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now } = turn
    const holder = { group: actor.group, brand, member }
    const live = maySeeBrand(actor, brand) ? await liveScheme(holder) : undefined
    if (!live) return fail(maySeeBrand(actor, brand) ? 'tiers-not-live' : 'not-found')
    if (rankOf(live.settings, tier) < 0) return fail('tier-unknown')
    const [rows, made] = await Promise.all([
      getRows([memberships.keyOf(holder), standingKey({ ...holder, brand: live.brand })]),
      findMade(turn),
    ])
    const joined = joinedIn(rows, holder)
    if (!joined) return fail('not-found')
    if (!(await schemeFor(groupCounts, rows, holder))) return fail('tiers-not-live')
    const kept = standingIn(rows, live.brand, member)
    const dayEndsAtHour = await dayEnds(holder)
    const clock = brandClock(now, dayEndsAtHour)
    const stand = standNow(live, kept, joined, clock)
    if (made && !made.ok) return made
    if (made) return ok({ tier: tierShown(live.settings, stand.standing, clock) })
    const { standing: granted, changes } = grant(live.settings, stand.standing, tier, clock)
    const cause = `staff:${actOf(turn) ?? actor.staff}`
    const act = { live, kept, holder, cause, by: { name: actor.name, reason }, dayEndsAtHour, now }
    const { standing, writes: missed } = tellMissed({ writeEntry }, act, granted)
    const saved = await commit([
      ...writeStanding(act, standing, [...stand.changes, ...changes]),
      ...missed,
      ...noteMade(turn, member),
      audited(actor, now, 'set tier', member),
    ])
    return saved.ok ? ok({ tier: tierShown(live.settings, standing, clock) }) : fail('try-again')
  }
