import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { HEADLINE_MAX, LINE_MAX, type BenefitKind } from '../../domain/coupon/benefit-kind.ts'

const settings = z.strictObject({ headline: text(HEADLINE_MAX), line: text(LINE_MAX) })
export type FreeTextSettings = z.infer<typeof settings>

/** Whatever the brand writes: the counter reads it and decides. */
export const benefit: BenefitKind<FreeTextSettings> = {
  kind: 'free-text',
  name: { 'zh-Hant': '自己寫', en: 'In your own words', ja: '自由に書く' },
  settings,
  starting: { headline: { 'zh-Hant': '' }, line: { 'zh-Hant': '' } },
  headline: ({ headline }) => headline,
  line: ({ line }) => line,
  worth: () => ({ off: 0 }),
}
