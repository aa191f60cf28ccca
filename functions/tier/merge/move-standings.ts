// Standings of a member who becomes one with another.
import type { Text } from '#shared/base/text.ts'
import { brandClock, type Instant } from '#shared/base/time.ts'
import { mergeStandings, owedAfterParting, partStandings } from '#shared/domain/tier/merge-standings.ts'
import { partRefunded, takeOff } from '#shared/domain/tier/refunded.ts'
import { countIn, newStanding, tierOf, type Standing } from '#shared/domain/tier/standing.ts'
import { monthOf } from '#shared/domain/tier/months.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { Movable } from '../../platform/asks/merge.ts'
import type { DayEnds } from '../../platform/asks.ts'
import { liveConfigs } from '../../platform/table/config.ts'
import { remove } from '../../platform/table/write.ts'
import type { LiveScheme } from '../scheme/live-scheme.ts'
import { standNow } from '../stand-now.ts'
import { bringStandingBack, readAllStandings, standingKey, type KeptStanding } from '../store.ts'
import { writeBroughtBack, writeStanding } from '../write-standing.ts'

interface KeptStandings {
  before: KeptStanding | null
  from: KeptStanding
  merged: Standing
  rev: number
  key: string
}

/** What was kept before gifts were owed and reviews noted says nothing of them. */
const keptOf = ({ before, from, merged, ...rest }: KeptStandings): KeptStandings => {
  const owing = (one: KeptStanding): KeptStanding => ({ ...one, standing: { ...NOTHING_NOTED, ...one.standing } })
  return { ...rest, before: before && owing(before), from: owing(from), merged: { ...NOTHING_NOTED, ...merged } }
}
const NOTHING_NOTED = { owed: [], reviews: [] }

const schemeAt = async (group: string, brand: string): Promise<LiveScheme | undefined> =>
  (await liveConfigs<TierScheme>({ group, brand }, 'tier'))[0]

/** @param clock of the brand that they were served in last */
const caughtUp = (live: LiveScheme, kept: KeptStanding, clock: Instant) => standNow(live, kept, clock, clock)

const amountOf = (live: LiveScheme, standing: Standing, now: Instant) => countIn(live.settings, standing, monthOf(now))

export interface MoveDeps {
  dayEnds: DayEnds
}

export const moveStandings =
  ({ dayEnds }: MoveDeps): Movable['pieces'] =>
  async (act, moved) => {
    const { group, into, from, now } = act
    const [theirs, ours] = await Promise.all([readAllStandings(group, from), readAllStandings(group, into)])
    const pieces = theirs.map(async (one) => {
      const live = await schemeAt(group, one.at)
      if (!live) return []
      const own = ours.find(({ at }) => at === one.at)
      const nth = moved.filter(({ what, at }) => what === 'tier' && at === one.at).length
      const key = `merge:${act.merge}${nth ? `~${nth}` : ''}`
      // What time had done to the one who stays is written down with what the merge does.
      const holder = { group, brand: own?.servedIn ?? one.servedIn, member: into }
      const dayEndsAtHour = await dayEnds(holder)
      const clock = brandClock(now, dayEndsAtHour)
      const { standing: before, changes: meanwhile } = own
        ? caughtUp(live, own, clock)
        : { standing: newStanding(live.settings, one.standing.joined), changes: [] }
      const { standing: other } = caughtUp(live, one, clock)
      const { standing, changes } = mergeStandings(live.settings, before, other, clock)
      const kept: KeptStandings = { before: own ?? null, from: one, merged: standing, rev: (own?.rev ?? 0) + 1, key }
      return [
        {
          line: {
            what: 'tier' as const,
            id: live.id,
            at: one.at,
            name: tierOf(live.settings, standing.held.tier).name as Text,
            amount: amountOf(live, other, clock),
            had: amountOf(live, before, clock),
            has: amountOf(live, standing, clock),
            kept,
          },
          writes: [
            ...writeStanding({ live, kept: own, holder, cause: key, dayEndsAtHour, now }, standing, [
              ...meanwhile,
              ...changes,
            ]),
            remove(standingKey({ group, brand: one.at, member: from }), one.rev),
          ],
        },
      ]
    })
    return (await Promise.all(pieces)).flat()
  }

/** As it was, less what refunds have taken off since of what they had bought. */
const goHome = (
  live: LiveScheme,
  theirs: KeptStanding,
  { theirs: refunded, kept }: ReturnType<typeof partRefunded>,
  { cause, dayEndsAtHour, now }: { cause: string; dayEndsAtHour: number; now: Instant },
) => {
  if (refunded.length === 0) return { standing: theirs.standing, taken: 0, writes: [bringStandingBack(theirs)] }
  const clock = brandClock(now, dayEndsAtHour)
  const { standing: before, changes } = caughtUp(live, theirs, clock)
  const less = takeOff(live.settings, before, refunded, clock)
  const holder = { group: theirs.group, brand: theirs.servedIn, member: theirs.member }
  const writing = { live, kept: theirs, holder, cause, dayEndsAtHour, now, refunded: [...theirs.refunded, ...kept] }
  return {
    standing: less.standing,
    taken: amountOf(live, before, clock) - amountOf(live, less.standing, clock),
    writes: writeBroughtBack(writing, less.standing, [...changes, ...less.changes]),
  }
}

export const returnStandings =
  ({ dayEnds }: MoveDeps): Movable['back'] =>
  async (act, line) => {
    const { group, into, from, now } = act
    const { before, from: had, merged, rev, key } = keptOf(line.kept as KeptStandings)
    const [live, ours, there] = await Promise.all([
      schemeAt(group, line.at),
      readAllStandings(group, into).then((all) => all.find(({ at }) => at === line.at)),
      readAllStandings(group, from).then((all) => all.find(({ at }) => at === line.at)),
    ])
    if (!live || !ours || there) return { amount: 0, writes: [] }
    const refunded = partRefunded(ours.refunded, from)
    const holder = { group, brand: ours.servedIn, member: into }
    const dayEndsAtHour = await dayEnds(holder)
    const clock = brandClock(now, dayEndsAtHour)
    const { standing: both, changes: meanwhile } = caughtUp(live, ours, clock)
    const owed = owedAfterParting(had.standing, merged, both)
    const theirs = { ...had, standing: { ...had.standing, owed } }
    const {
      writes: home,
      standing: own,
      taken,
    } = goHome(live, theirs, refunded, { cause: `un${key}`, dayEndsAtHour, now })
    const writing = { live, kept: ours, holder, cause: `un${key}`, dayEndsAtHour, now, refunded: refunded.stays }
    const alone = before
      ? caughtUp(live, { ...before, rev: ours.rev }, clock).standing
      : newStanding(live.settings, monthOf(clock))
    // Who had not stood on the ladder and has climbed nowhere stands on it no more; a tier that goes is told.
    if (ours.rev === rev && !before && alone.held.tier === both.held.tier && meanwhile.length === 0)
      return {
        amount: line.amount,
        writes: [remove(standingKey({ group, brand: line.at, member: into }), rev), ...home],
      }
    const { standing, changes } =
      ours.rev === rev
        ? {
            standing: alone,
            changes:
              alone.held.tier === both.held.tier
                ? []
                : [{ from: both.held.tier, to: alone.held.tier, why: 'merged' as const }],
          }
        : partStandings(live.settings, { both, before: alone, theirs: own, merged }, clock)
    return {
      amount: Math.max(0, line.amount - taken),
      writes: [...writeStanding(writing, standing, [...meanwhile, ...changes]), ...home],
    }
  }
