import type * as rooms from './zh-hant/rooms/index.ts'
import type * as words from './zh-hant/index.ts'

/** What every language has to say: the same keys, texts in its own words. */
export type SameWords<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends object
    ? { [K in keyof T]: SameWords<T[K]> }
    : T

export type Words = SameWords<typeof words>
export type RoomWords = SameWords<typeof rooms>
