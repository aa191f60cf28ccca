import { fill, type Locale } from '#shared/base/text.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'
import type { Terms } from './card-terms.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** `4 小時`, in the largest unit that is whole. @param minutes above 0 */
const sayLength = (minutes: number, locale: Locale): string => {
  const [unit, n] =
    minutes % DAY === 0
      ? (['day', minutes / DAY] as const)
      : minutes % HOUR === 0
        ? (['hour', minutes / HOUR] as const)
        : (['minute', minutes] as const)
  return new Intl.NumberFormat(locale === 'zh-Hant' ? 'zh-TW' : locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(n)
}

/** How often it counts; nothing where it always does. */
export const sayPace = (
  { intervalMinutes, dailyCap }: Terms['pace'],
  words: Pick<ScreenWords['card']['terms'], 'interval' | 'cap'>,
  locale: Locale,
): string[] => [
  ...(intervalMinutes > 0 ? [fill(words.interval, { time: sayLength(intervalMinutes, locale) })] : []),
  ...(dailyCap !== null ? [fill(words.cap, { n: dailyCap })] : []),
]
