import { z } from '../../../base/schema.ts'
import { onward, stateName } from '../../../domain/playbook/machine.ts'
import type { NodeKind } from '../../../domain/playbook/node-kind.ts'

const SECONDS = { minutes: 60, hours: 3600, days: 86_400 } as const
const WORDS = {
  minutes: { 'zh-Hant': '分鐘', en: 'minutes', ja: '分' },
  hours: { 'zh-Hant': '小時', en: 'hours', ja: '時間' },
  days: { 'zh-Hant': '天', en: 'days', ja: '日' },
} as const

export const UNITS = Object.keys(SECONDS) as (keyof typeof SECONDS)[]
export const unitWords = (unit: keyof typeof SECONDS) => WORDS[unit]

const settings = z
  .strictObject({ amount: z.int().min(1).max(1440), unit: z.enum(['minutes', 'hours', 'days']) })
  // An execution may last a year, and a wait is rarely its only step.
  .refine(({ amount, unit }) => amount * SECONDS[unit] <= 300 * SECONDS.days, { path: ['amount'] })
export type WaitSettings = z.infer<typeof settings>

export const node: NodeKind<WaitSettings> = {
  kind: 'wait',
  name: { 'zh-Hant': '等待', en: 'Wait', ja: '待つ' },
  settings,
  starting: { amount: 3, unit: 'days' },
  says: ({ amount, unit }: Partial<WaitSettings>) =>
    amount && unit
      ? {
          'zh-Hant': `等 ${amount} ${WORDS[unit]['zh-Hant']}`,
          en: `Wait ${amount} ${WORDS[unit].en}`,
          ja: `${amount} ${WORDS[unit].ja}待つ`,
        }
      : { 'zh-Hant': '等多久？', en: 'Wait how long?', ja: 'どのくらい待つ？' },
  exits: () => [],
  seconds: ({ amount, unit }) => amount * SECONDS[unit],
  toStates: (step) => ({
    [stateName(step)]: { Type: 'Wait', Seconds: node.seconds!(step.settings), ...onward(step.next) },
  }),
}
