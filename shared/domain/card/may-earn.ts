// Which programmes an act feeds, before any kind counts.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, businessDay, MINUTE, ms, type Day, type Instant } from '../../base/time.ts'
import type { Occasion } from './card-kind.ts'
import type { Program } from './program.ts'
import type { Awaited } from './reward/awaited.ts'

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
  /** It is the group's, and the member has not let its other companies count along. */
  | 'not-shared'
  | 'one-of-pool'
  /** It would be full, and what it promised cannot be given. */
  | 'reward-out'
  /** More stamps or full cards than one act can give. */
  | 'too-many-at-once'
  /** It follows a card that was full, and takes nothing: what was too much stays on that one. */
  | 'surplus-stays'

/** Somebody was at a store: a counter, a clerk or a till says so. */
export interface Seen {
  at: Instant
  store: string
}

/** What is remembered of a holder’s acts on a programme, as far as its pace asks: acts are told late and out of order. */
export interface Habit {
  /** Of the latest act. */
  lastAt: Instant | null
  /** Acts by business day, of the last days that had any; none where nothing is capped. */
  days: Readonly<Record<Day, number>>
  /** The latest acts, in their order; none where there is no interval. */
  near: readonly Instant[]
  /** Where the holder was seen last: what is told of a 立牌 is measured against it. */
  seen?: Seen
  /** Rewards that were earned and could not be given yet. */
  awaited?: readonly Awaited[]
}

export const NO_HABIT: Habit = { lastAt: null, days: {}, near: [] }

/** A shop’s file tells of a week at most; what is older is not held to the pace. */
const KEPT_DAYS = 7
const KEPT_ACTS = 4

const lastDays = (days: Habit['days']): Habit['days'] =>
  Object.fromEntries(
    Object.entries(days)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(-KEPT_DAYS),
  )
const lastActs = (acts: readonly Instant[]): Instant[] => [...new Set(acts)].toSorted().slice(-KEPT_ACTS)
const laterOf = (one: Instant | null, other: Instant | null) => ((one ?? '') >= (other ?? '') ? one : other)

/** A printed 立牌, an online shop and the office prove nobody’s presence. */
const seenBy = ({ way, at, store }: Occasion): Seen | undefined =>
  store !== null && (way === 'code' || way === 'clerk' || way === 'till') ? { at, store } : undefined
const lastSeen = (one: Seen | undefined, other: Seen | undefined): Pick<Habit, 'seen'> => {
  const seen = one && other ? (one.at >= other.at ? one : other) : (one ?? other)
  return seen ? { seen } : {}
}

/** Of two holders who become one: what either did. */
export const bothHabits = (one: Habit, other: Habit): Habit => {
  const days = { ...one.days }
  for (const [day, acts] of Object.entries(other.days)) days[day] = (days[day] ?? 0) + acts
  return {
    lastAt: laterOf(one.lastAt, other.lastAt),
    days: lastDays(days),
    near: lastActs([...one.near, ...other.near]),
    ...lastSeen(one.seen, other.seen),
  }
}

export const nextAt = ({ intervalMinutes }: Pick<Program, 'intervalMinutes'>, { lastAt }: Pick<Habit, 'lastAt'>) =>
  lastAt === null || intervalMinutes === 0 ? null : after(lastAt, intervalMinutes * MINUTE)

/** Either way: an act that is told late lies as near to the next one as that to it. @returns the latest act that is too near */
const tooNear = ({ intervalMinutes }: Program, { lastAt, near }: Habit, at: Instant): Instant | undefined =>
  [...near, ...(lastAt === null ? [] : [lastAt])].findLast(
    (one) => Math.abs(ms(at) - ms(one)) < intervalMinutes * MINUTE,
  )

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
  const before = isPaced(occasion) ? tooNear(program, habit, at) : undefined
  if (before !== undefined) return fail('too-soon', { retryAt: nextAt(program, { lastAt: before }) })
  const acts = habit.days[day] ?? 0
  if (isPaced(occasion) && program.dailyCap !== null && acts >= program.dailyCap) return fail('daily-cap')
  return ok({
    lastAt: laterOf(at, habit.lastAt),
    days: program.dailyCap === null ? {} : lastDays({ ...habit.days, [day]: acts + 1 }),
    near: program.intervalMinutes === 0 ? [] : lastActs([...habit.near, at]),
    ...lastSeen(seenBy(occasion), habit.seen),
    ...(habit.awaited && { awaited: habit.awaited }),
  })
}

/** As if the act had not been: it was taken back, and does not make its holder wait. */
export const forgetAct = (habit: Habit, { at, dayEndsAtHour }: Pick<Occasion, 'at' | 'dayEndsAtHour'>): Habit => {
  const day = businessDay(at, dayEndsAtHour)
  const acts = habit.days[day]
  const near = habit.near.filter((one) => one !== at)
  return {
    lastAt: habit.lastAt === at ? (near.at(-1) ?? null) : habit.lastAt,
    days: acts === undefined ? habit.days : { ...habit.days, [day]: Math.max(0, acts - 1) },
    near,
    ...(habit.seen && habit.seen.at !== at && { seen: habit.seen }),
    ...(habit.awaited && { awaited: habit.awaited }),
  }
}

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
