import type { Locale } from '#shared/base/text.ts'
import type { RoomWords, Words } from './words-of.ts'

interface Language {
  words: () => Promise<Words>
  rooms: () => Promise<RoomWords>
}

/** Loaded one by one: nobody downloads what they do not read. */
export const LANGUAGES: Record<Locale, Language> = {
  'zh-Hant': { words: () => import('./zh-hant/index.ts'), rooms: () => import('./zh-hant/rooms/index.ts') },
  en: { words: () => import('./en/index.ts'), rooms: () => import('./en/rooms/index.ts') },
  ja: { words: () => import('./ja/index.ts'), rooms: () => import('./ja/rooms/index.ts') },
}
