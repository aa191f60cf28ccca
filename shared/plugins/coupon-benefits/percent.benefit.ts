import { z } from '../../base/schema.ts'
import type { BenefitKind } from '../../domain/coupon/benefit-kind.ts'

const MOST = 100_000
const WHOLE = 100

const settings = z.strictObject({
  /** 15 is 15 % off, which is said 85 折. */
  percentOff: z.int().min(1).max(99),
  minSpend: z.int().min(0).max(MOST),
  /** Minor units; null takes off whatever it is. */
  maxOff: z.int().min(1).max(MOST).nullable(),
})
export type PercentSettings = z.infer<typeof settings>

const money = (amount: number) => amount.toLocaleString('en-US')

const TENTH = WHOLE / 10

/** What is left to pay, as it is said: 85 折, 9 折; below a tenth of it 0.5 折, for 5 折 is half. */
const fold = (percentOff: number) => {
  const left = WHOLE - percentOff
  return left < TENTH ? String(left / TENTH) : String(left).replace(/0$/, '')
}

export const benefit: BenefitKind<PercentSettings> = {
  kind: 'percent',
  name: { 'zh-Hant': '打折', en: 'Percent off', ja: '割引率' },
  settings,
  starting: { percentOff: 10, minSpend: 0, maxOff: null },
  headline: ({ percentOff }) => ({
    'zh-Hant': `${fold(percentOff)} 折`,
    en: `${percentOff}% off`,
    ja: `${percentOff}%引き`,
  }),
  line: ({ minSpend, maxOff }) => {
    const least = minSpend > 0
    return {
      'zh-Hant': [
        least ? `消費滿 $${money(minSpend)} 可用` : '整筆消費，不限金額',
        maxOff && `最多折 $${money(maxOff)}`,
      ]
        .filter(Boolean)
        .join('，'),
      en: [least ? `When you spend $${money(minSpend)}` : 'Off your whole bill', maxOff && `up to $${money(maxOff)}`]
        .filter(Boolean)
        .join(', '),
      ja: [least ? `$${money(minSpend)} 以上のお会計で` : 'お会計全体から', maxOff && `最大 $${money(maxOff)} 引き`]
        .filter(Boolean)
        .join('、'),
    }
  },
  worth: ({ percentOff, minSpend, maxOff }, { total }) =>
    total < minSpend
      ? { reason: 'coupon-min-spend', least: minSpend }
      : { off: Math.min(Math.floor((total * percentOff) / WHOLE), maxOff ?? total) },
}
