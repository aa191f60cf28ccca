// Why a check-in is doubted: few signals, each of which can be said in a sentence.
import { z } from '../../../base/schema.ts'
import { HOUR, MINUTE, ms, type Instant } from '../../../base/time.ts'
import type { Coordinates } from '../../brand/place.ts'
import type { Seen } from '../may-earn.ts'
import type { LastCheckIn } from './check-in.ts'
import { tooFast } from './travel.ts'

/** More members than this at one 立牌 in a minute are no queue: they have a photograph. */
export const CROWD_A_MINUTE = 6
/** The first act of somebody who joined so recently, while most stores are shut. */
export const NEW_MINUTES = 10
export const NIGHT_FROM_HOUR = 0
export const NIGHT_UNTIL_HOUR = 6

export const doubtReason = z.discriminatedUnion('kind', [
  /** Too far from where they checked in last, or were seen last, for the time between. */
  z.object({ kind: z.literal('travel'), from: z.string(), km: z.int(), minutes: z.int() }),
  z.object({ kind: z.literal('crowd') }),
  z.object({ kind: z.literal('new-at-night'), minutes: z.int() }),
])
export type DoubtReason = z.infer<typeof doubtReason>

export interface Evidence {
  at: Instant
  store: string
  /** Where stores stand, as far as anybody told. */
  placeOf: (store: string) => Coordinates | undefined
  last?: LastCheckIn
  /** Where counters, clerks and tills saw them last, as each card remembers it. */
  seen: readonly Seen[]
  /** Unusually many members at this 立牌 in this minute. */
  isCrowd: boolean
  joinedAt: Instant
}

const TAIPEI = 8 * HOUR

/** Of several journeys that nobody makes, the shortest in time. */
const travelled = ({ at, store, placeOf, last, seen }: Evidence): DoubtReason[] => {
  const here = placeOf(store)
  const journeys = [...(last ? [last] : []), ...seen].flatMap((one): DoubtReason[] => {
    const there = one.store === store ? undefined : placeOf(one.store)
    const fast = here && there && tooFast(there, here, ms(at) - ms(one.at))
    return fast ? [{ kind: 'travel', from: one.store, ...fast }] : []
  })
  const minutesOf = (reason: DoubtReason) => (reason.kind === 'travel' ? reason.minutes : 0)
  return journeys.toSorted((a, b) => minutesOf(a) - minutesOf(b)).slice(0, 1)
}

const newAtNight = ({ at, last, joinedAt }: Evidence): DoubtReason[] => {
  const hour = new Date(ms(at) + TAIPEI).getUTCHours()
  const since = ms(at) - ms(joinedAt)
  const isNight = hour >= NIGHT_FROM_HOUR && hour < NIGHT_UNTIL_HOUR
  return !last && isNight && since < NEW_MINUTES * MINUTE
    ? [{ kind: 'new-at-night', minutes: Math.max(0, Math.floor(since / MINUTE)) }]
    : []
}

/** The strongest first; none when it is as usual. */
export const doubtsOf = (evidence: Evidence): DoubtReason[] => [
  ...travelled(evidence),
  ...(evidence.isCrowd ? [{ kind: 'crowd' } as const] : []),
  ...newAtNight(evidence),
]
