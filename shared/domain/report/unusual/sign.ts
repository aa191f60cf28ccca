// What the board of unusual things tells: who, what, how many, and how many are usual.
import { z } from '../../../base/schema.ts'

/** One place for each number: the judgement and its tests read it here. */
export const LEAST = {
  /** Visits of one member on one day. */
  visits: 6,
  /** Check-ins of one member that were doubted; of a store in all. */
  doubts: 3,
  doubtsAtStore: 5,
  /** Acts taken back: of one member, by one hand, of a store in all. */
  undone: 3,
  undoneByHand: 5,
  undoneAtStore: 5,
  /** Refunds of one member who had used something; of a store in all. */
  refunds: 2,
  refundsAtStore: 5,
  /** Acts of one hand for one and the same member within a week: more than one a day. */
  sameMember: 8,
  /** Acts of a hand before its stamps are compared, and stamps an act. */
  acts: 10,
  stampsAnAct: 3,
  /** Late credits of one person at the desk. */
  byDesk: 10,
  /** Visits of a store within an hour, whatever they earned. */
  rush: 30,
} as const
/** So many times what is usual. */
export const FAR = 3
export const RUSH_FAR = 5
/** Other days an hour is compared with; with fewer nothing is known of it. */
export const RUSH_DAYS = 3

export const SIGN_KINDS = [
  'self-dealing',
  'same-member',
  'stamps-an-act',
  'by-desk',
  'rush',
  'doubts',
  'undone',
  'refunds',
  'visits',
] as const
export type SignKind = (typeof SIGN_KINDS)[number]

export const sign = z.object({
  kind: z.enum(SIGN_KINDS),
  count: z.number(),
  /** What is usual; null where nothing is known or nothing is right. */
  usual: z.number().nullable(),
  /** The day, where it is of one day; and the hour, where it is of one hour. */
  day: z.string().nullable(),
  hour: z.int().nullable(),
  /** The member it was done for. */
  member: z.string().nullable(),
})
export type Sign = z.infer<typeof sign>

export type Counters = Readonly<Record<string, number>>
/** Counters of one day. */
export interface DayOf {
  day: string
  counters: Counters
}

export const signOf = (kind: SignKind, count: number, more: Partial<Omit<Sign, 'kind' | 'count'>> = {}): Sign => ({
  kind,
  count,
  usual: null,
  day: null,
  hour: null,
  member: null,
  ...more,
})

export const total = (days: readonly DayOf[], name: string): number =>
  days.reduce((sum, { counters }) => sum + (counters[name] ?? 0), 0)

/** The middle one; null of none. */
export const median = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Rounded to a tenth, as a sentence says it. */
export const tenth = (number: number): number => Math.round(number * 10) / 10
