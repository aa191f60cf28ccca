import { home } from './home/ja.ts'
import { screens } from './screens/ja.ts'
import type { MemberWords } from './zh-hant.ts'

export const words: MemberWords = { ...home, ...screens }
