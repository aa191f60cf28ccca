import { z } from '../../base/schema.ts'
import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'

/** NT$ a coupon may take off, or ask to be spent. */
const MOST = 100_000

const settings = z
  .strictObject({
    /** Minor units: NT$ has none, so 100 is NT$100. */
    off: z.int().min(1).max(MOST),
    minSpend: z.int().min(0).max(MOST),
  })
  .refine(({ off, minSpend }) => minSpend === 0 || minSpend >= off, { path: ['minSpend'] })
export type AmountSettings = z.infer<typeof settings>

const money = (amount: number) => amount.toLocaleString('en-US')

export const benefit: BenefitKind<AmountSettings> = {
  kind: 'amount',
  name: { 'zh-Hant': '折抵金額', en: 'Amount off', ja: '金額割引' },
  settings,
  starting: { off: 100, minSpend: 0 },
  headline: ({ off }) => ({ 'zh-Hant': `折 $${money(off)}`, en: `$${money(off)} off`, ja: `$${money(off)} 引き` }),
  line: ({ minSpend }) =>
    minSpend > 0
      ? {
          'zh-Hant': `消費滿 $${money(minSpend)} 可用`,
          en: `When you spend $${money(minSpend)}`,
          ja: `$${money(minSpend)} 以上のお会計で`,
        }
      : { 'zh-Hant': '整筆消費，不限金額', en: 'Off your whole bill', ja: 'お会計全体から' },
  value: ({ off }) => off,
  worth: ({ off, minSpend }, { total }) =>
    total < minSpend ? { reason: 'coupon-min-spend', least: minSpend } : { off: Math.min(off, total) },
}
