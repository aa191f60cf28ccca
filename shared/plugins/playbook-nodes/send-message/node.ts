import { id } from '../../../base/id.ts'
import { z } from '../../../base/schema.ts'
import { message, TEXT_MAX, LABEL_MAX } from '../../../domain/channel/message.ts'
import { onward, stateName } from '../../../domain/playbook/machine.ts'
import type { NodeKind, Need } from '../../../domain/playbook/node-kind.ts'

export { TEXT_MAX, LABEL_MAX }

const settings = message.omit({ coupon: true }).extend({
  /** The coupon shown with the text: the one an earlier step issued, or any usable one of a campaign. */
  coupon: z
    .union([z.strictObject({ step: z.string().min(1).max(12) }), z.strictObject({ campaign: id('cmp') })])
    .optional(),
})
export type SendMessageSettings = z.infer<typeof settings>

const QUOTED = 18
/** The first thing a message says, without the name. */
const quote = (text: string) => {
  const said = text.replaceAll('{name}', '').replace(/^[\s，、,!！。]+/, '')
  const sentence = said.split(/[。！？!?\n]/)[0]!
  return sentence.length > QUOTED ? `${sentence.slice(0, QUOTED)}…` : sentence
}

export const node: NodeKind<SendMessageSettings> = {
  kind: 'send-message',
  name: { 'zh-Hant': '推播', en: 'Message', ja: 'メッセージ' },
  settings,
  starting: { text: { 'zh-Hant': '' } },
  startingAfter: (coupons) => ({
    text: { 'zh-Hant': '' },
    ...(coupons.length > 0 && { coupon: { step: coupons.at(-1) } }),
  }),
  says: ({ text }: Partial<SendMessageSettings>) => {
    const words = text?.['zh-Hant'] && quote(text['zh-Hant'])
    return words
      ? { 'zh-Hant': `送「${words}」`, en: `Send “${words}”`, ja: `「${words}」を送る` }
      : { 'zh-Hant': '要說什麼？', en: 'Say what?', ja: '何を送る？' }
  },
  exits: () => [],
  needs: ({ coupon }): Need[] =>
    !coupon
      ? []
      : 'step' in coupon
        ? [{ of: 'step', id: coupon.step, gives: 'coupon' }]
        : [{ of: 'campaign', id: coupon.campaign }],
  toStates: (step, { visit }) => ({ [stateName(step)]: visit(onward(step.next)) }),
}
