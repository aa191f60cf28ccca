// Check-ins at a printed 立牌: anybody may photograph one, so a programme that allows them gives less, and less often.
import { fail, ok, type Result } from '../../../base/result.ts'
import { after, businessDay, MINUTE, ms, type Day, type Instant } from '../../../base/time.ts'
import type { Program } from '../program.ts'

/** Least time between two check-ins of a member in a brand, whatever the programmes say. */
export const CHECK_IN_MINUTES = 60
/** Check-ins of a member in a brand on a business day; those that wait are counted. */
export const CHECK_INS_A_DAY = 3

/** The last check-in of a member in a brand. */
export interface LastCheckIn {
  at: Instant
  store: string
  day: Day
  /** How many that day had. */
  acts: number
}

type Skip = 'too-soon' | 'daily-cap'

/** Whether there may be another one; and what is then remembered. */
export const mayCheckIn = (
  last: LastCheckIn | undefined,
  { at, store, dayEndsAtHour }: { at: Instant; store: string; dayEndsAtHour: number },
): Result<LastCheckIn, Skip> => {
  const day = businessDay(at, dayEndsAtHour)
  if (!last) return ok({ at, store, day, acts: 1 })
  const next = after(last.at, CHECK_IN_MINUTES * MINUTE)
  if (Math.abs(ms(at) - ms(last.at)) < CHECK_IN_MINUTES * MINUTE) return fail('too-soon', { retryAt: next })
  const acts = last.day === day ? last.acts : 0
  if (acts >= CHECK_INS_A_DAY) return fail('daily-cap')
  return ok({ at, store, day, acts: acts + 1 })
}

/** The programme as a check-in meets it: what somebody had at the counter is not to be had again from the paper beside it. */
export const atPoster = <P extends Pick<Program, 'intervalMinutes'>>(program: P): P => ({
  ...program,
  intervalMinutes: Math.max(program.intervalMinutes, CHECK_IN_MINUTES),
})
