import { id } from '../../../base/id.ts'
import { z } from '../../../base/schema.ts'
import { GOAL_MAX } from '../../../domain/card/stamp-card.ts'
import { stateName } from '../../../domain/playbook/machine.ts'
import type { Names, NodeKind, Need } from '../../../domain/playbook/node-kind.ts'

const settings = z.discriminatedUnion('asks', [
  z.strictObject({ asks: z.literal('coupon-used'), step: z.string().min(1).max(12) }),
  z.strictObject({ asks: z.literal('has-tag'), tag: z.string().trim().min(1).max(24) }),
  z.strictObject({ asks: z.literal('has-stamps'), program: id('crd'), stamps: z.int().min(1).max(GOAL_MAX) }),
])
export type BranchSettings = z.infer<typeof settings>

type Draft = { asks?: string; step?: string; tag?: string; program?: string; stamps?: number }

const question = ({ asks, step, tag, program, stamps }: Draft, names: Names) => {
  if (asks === 'coupon-used' && step) {
    const name = names.step(step)
    return name
      ? { 'zh-Hant': `「${name}」用了嗎？`, en: `Used “${name}”?`, ja: `「${name}」を使った？` }
      : { 'zh-Hant': '券用了嗎？', en: 'Coupon used?', ja: 'クーポンを使った？' }
  }
  if (asks === 'has-tag' && tag)
    return { 'zh-Hant': `有「${tag}」嗎？`, en: `Tagged “${tag}”?`, ja: `「${tag}」がある？` }
  if (asks === 'has-stamps' && program && stamps) {
    const name = names.program(program) ?? ''
    return {
      'zh-Hant': `${name}集到 ${stamps} 點了嗎？`,
      en: `${stamps} stamps on ${name}?`,
      ja: `${name}で ${stamps} 個貯まった？`,
    }
  }
  return { 'zh-Hant': '要看什麼？', en: 'Look at what?', ja: '何を見る？' }
}

export const node: NodeKind<BranchSettings> = {
  kind: 'branch',
  name: { 'zh-Hant': '分岔', en: 'Branch', ja: '分岐' },
  settings,
  starting: { asks: 'coupon-used' },
  startingAfter: (coupons) => ({ asks: 'coupon-used', step: coupons.at(-1) }),
  says: question,
  exits: ({ asks }: Draft = {}) =>
    asks === 'coupon-used'
      ? [
          { exit: 'yes', name: { 'zh-Hant': '用了', en: 'Used', ja: '使った' } },
          { exit: 'no', name: { 'zh-Hant': '還沒用', en: 'Not yet', ja: 'まだ' } },
        ]
      : [
          { exit: 'yes', name: { 'zh-Hant': '是', en: 'Yes', ja: 'はい' } },
          { exit: 'no', name: { 'zh-Hant': '不是', en: 'No', ja: 'いいえ' } },
        ],
  needs: (asked): Need[] =>
    asked.asks === 'coupon-used'
      ? [{ of: 'step', id: asked.step, gives: 'coupon' }]
      : asked.asks === 'has-stamps'
        ? [{ of: 'program', id: asked.program }]
        : [],
  toStates: (step, { visit, out }) => {
    const name = stateName(step)
    return {
      [name]: visit({ Output: { exit: '{% $states.result.Payload.exit %}' }, Next: `${name}-exit` }),
      [`${name}-exit`]: {
        Type: 'Choice',
        Choices: [{ Condition: "{% $states.input.exit = 'yes' %}", Output: {}, Next: step.exits.yes ?? out }],
        Default: step.exits.no ?? out,
        Output: {},
      },
    }
  },
}
