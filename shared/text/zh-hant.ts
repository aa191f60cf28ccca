// Everything the member app says: home first, then the other screens (the app loads the two apart).
import { home } from './home/zh-hant.ts'
import { screens } from './screens/zh-hant.ts'

export const words = { ...home, ...screens }

export type MemberWords = typeof words
export type { HomeWords } from './home/zh-hant.ts'
