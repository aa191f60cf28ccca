// Which programmes an act feeds, before any kind counts.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, businessDay, MINUTE, ms, type Day, type Instant } from '../../base/time.ts'
import type { Occasion } from './card-kind.ts'
import type { Program } from './program.ts'

/** Why an act gave nothing on a programme. */
export type Skip =
  | 'ended'
  | 'not-open'
  | 'other-store'
  | 'other-way'
  | 'other-tier'
  | 'too-soon'
  | 'daily-cap'
  | 'nothing-earned'
  | 'one-of-pool'

/** What is remembered of a holder’s acts on a programme. */
export interface Habit {
  lastAt: Instant | null
  /** Business day of the last act, and how many acts it had. */
  day: Day | null
  acts: number
}

export const NO_HABIT: Habit = { lastAt: null, day: null, acts: 0 }

/** Of two holders who become one: the later act. */
export const laterHabit = (one: Habit, other: Habit): Habit =>
  (one.lastAt ?? '') >= (other.lastAt ?? '') ? one : other

export const nextAt = ({ intervalMinutes }: Pick<Program, 'intervalMinutes'>, { lastAt }: Pick<Habit, 'lastAt'>) =>
  lastAt === null || intervalMinutes === 0 ? null : after(lastAt, intervalMinutes * MINUTE)

/** Either way: an act that is told late lies as near to the next one as that to it. */
const isTooNear = ({ intervalMinutes }: Program, { lastAt }: Habit, at: Instant): boolean =>
  lastAt !== null && Math.abs(ms(at) - ms(lastAt)) < intervalMinutes * MINUTE

/** Staff who put something right are held neither to the ways that were chosen nor to the pace of visits. */
const isPaced = ({ way }: Occasion) => way !== 'office'

export const mayEarn = (program: Program, occasion: Occasion, habit: Habit): Result<Habit, Skip> => {
  const { at, store, way, tier, dayEndsAtHour } = occasion
  const { from, until } = program.period
  const day = businessDay(at, dayEndsAtHour)
  if ((from !== null && day < from) || (until !== null && day > until)) return fail('not-open')
  if (program.stores.length > 0 && !(program.stores as readonly string[]).includes(store ?? ''))
    return fail('other-store')
  if (isPaced(occasion) && !program.ways.includes(way)) return fail('other-way')
  if (program.tiers.length > 0 && !program.tiers.includes(tier ?? '')) return fail('other-tier')
  if (isPaced(occasion) && isTooNear(program, habit, at)) return fail('too-soon', { retryAt: nextAt(program, habit) })
  const acts = habit.day === day ? habit.acts : 0
  if (isPaced(occasion) && program.dailyCap !== null && acts >= program.dailyCap) return fail('daily-cap')
  const isLate = habit.lastAt !== null && at < habit.lastAt
  return ok(isLate ? habit : { lastAt: at, day, acts: acts + 1 })
}

/** As if the act had not been: it was taken back, and does not make its holder wait. */
export const forgetAct = (habit: Habit, at: Instant): Habit =>
  habit.lastAt === at ? { ...habit, lastAt: null, acts: Math.max(0, habit.acts - 1) } : habit

/** The pool of which only one programme gives; undefined of what stacks. */
export const poolOf = ({ stacking }: Pick<Program, 'stacking'>): string | undefined =>
  stacking.kind === 'one-of' ? stacking.pool : undefined

interface Ranked {
  program: { id: string; settings: Pick<Program, 'stacking'> }
}

const rankOf = ({ program: { settings } }: Ranked) => (settings.stacking.kind === 'one-of' ? settings.stacking.rank : 0)

/** Those of one pool change places among themselves, the first in rank first; whoever comes after one that gave stands back. */
export const inRank = <R extends Ranked>(candidates: readonly R[]): R[] => {
  const ranked = candidates.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.program.id < b.program.id ? -1 : 1))
  const pools = Map.groupBy(ranked, ({ program }) => poolOf(program.settings))
  return candidates.map((one) => {
    const pool = poolOf(one.program.settings)
    return pool === undefined ? one : pools.get(pool)!.shift()!
  })
}
