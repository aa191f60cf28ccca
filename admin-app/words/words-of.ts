import type { SameWords } from '#shared/base/text.ts'
import type * as rooms from './zh-hant/rooms/index.ts'
import type * as words from './zh-hant/index.ts'

export type Words = SameWords<typeof words>
export type RoomWords = SameWords<typeof rooms>
