import { home } from './home/en.ts'
import { screens } from './screens/en.ts'
import type { MemberWords } from './zh-hant.ts'

export const words: MemberWords = { ...home, ...screens }
