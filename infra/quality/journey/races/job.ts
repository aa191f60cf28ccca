// What is asked of the processes that race, and what they answer.
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'

export const PLACE = { group: demoGroup.id as string, brand: cafe.id }
export const STORE = cafe.stores[0]!.id
export const PIN = cafe.stores[0]!.pin
export const OTHER_STORE = cafe.stores[1]!.id
export const STAMPS = cafe.program.id
export const POINTS = cafe.others[0]!.id

export type Act =
  | 'redeem'
  | 'redeem-by-code'
  | 'redeem-by-hand'
  | 'undo'
  | 'offer'
  | 'receive'
  | 'claim'
  | 'stamp'
  | 'take-code'
  | 'order'
  | 'hold'
  | 'release'
  | 'refund'

export interface Job {
  act: Act
  /** Whose phone sends it; a till and a clerk do without one. */
  member?: string
  /** Whose hand at the counter it is. */
  clerk?: string
  asked: object
  /** Its Idempotency-Key; one of its own where nothing is said, none where it is null. */
  key?: string | null
}

/** By AWS's client, as a Lambda goes, or by `quickTable`. */
export type Road = 'aws' | 'quick'

export interface Ran {
  /** `ok`, or the failure's word. */
  words: string[]
  /** What those that went well were answered. */
  answers: unknown[]
  /** Write units asked for, refused ones too, by partition key: every item of a race is below 1 kB. */
  writes: Record<string, number>
}

export const times = (n: number, job: (nth: number) => Job) => Array.from({ length: n }, (_, nth) => job(nth))

/** How often each word was said. */
export const count = (words: string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]))
