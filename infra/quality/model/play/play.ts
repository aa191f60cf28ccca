// A history that is being played: what was promised in it, and what really happened how often.
import type { Expected } from '../expected.ts'
import type { Person } from '../stage.ts'

/** How often an act was tried, and how often it was done. */
export type Tally = Record<string, [done: number, tried: number]>

/** What has to be done again and again in histories that say anything. */
export const DEEDS = [
  'earn',
  'hold points',
  'spend points',
  'let points go',
  'refund',
  'refund of what was used',
  'hold a coupon',
  'redeem a coupon',
  'release a coupon',
  'undo a coupon',
  'void a coupon',
  'transfer a coupon',
  'transfer points',
  'expire',
  'merge',
  'unmerge',
  'tier review',
]

export const tell = (tally: Tally): string =>
  DEEDS.map((deed) => `${deed} ${tally[deed]?.[0] ?? 0}/${tally[deed]?.[1] ?? 0}`).join(', ')

export interface Play {
  expected: Expected
  people: readonly Person[]
  /** Told apart from the orders of other histories. */
  name: string
  /** Order numbers, oldest first. */
  numbers: string[]
  /** What is, or was, set aside for an order. */
  bills: { hold: string; owner: number; bill: number; amount: number; isOpen: boolean }[]
  /** Ids of the merges that are expected, in their order. */
  merges: string[]
  nth: number
  tally: Tally
}

export const tried = ({ tally }: Pick<Play, 'tally'>, act: string, done: number | boolean, of = 1): void => {
  const known = (tally[act] ??= [0, 0])
  known[0] += Number(done)
  known[1] += of
}

/** The nth of those that an act is meant for, where there are any, for all but one of five; else of all. */
export const aimAt = <T>(all: readonly T[], nth: number, isMeant: (one: T) => boolean): T | undefined => {
  const meant = nth % 5 === 4 ? [] : all.filter(isMeant)
  return nthOf(meant.length > 0 ? meant : all, nth)
}

/** The nth of what there is, round and round. */
export const nthOf = <T>(all: readonly T[], nth: number): T | undefined => all[nth % Math.max(1, all.length)]
