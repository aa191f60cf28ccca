import { id } from '../../../base/id.ts'
import { z } from '../../../base/schema.ts'
import { onward, stateName } from '../../../domain/playbook/machine.ts'
import type { NodeKind } from '../../../domain/playbook/node-kind.ts'

const settings = z.strictObject({ campaign: id('cmp') })
export type IssueCouponSettings = z.infer<typeof settings>

export const node: NodeKind<IssueCouponSettings> = {
  kind: 'issue-coupon',
  name: { 'zh-Hant': '發券', en: 'Give a coupon', ja: 'クーポンを配る' },
  settings,
  starting: {},
  says: ({ campaign }: Partial<IssueCouponSettings>, names) => {
    const name = campaign && names.campaign(campaign)
    return name
      ? { 'zh-Hant': `發「${name}」`, en: `Give “${name}”`, ja: `「${name}」を配る` }
      : { 'zh-Hant': '發哪一張券？', en: 'Which coupon?', ja: 'どのクーポン？' }
  },
  exits: () => [],
  needs: ({ campaign }) => [{ of: 'campaign', id: campaign }],
  gives: 'coupon',
  toStates: (step, { visit }) => ({ [stateName(step)]: visit(onward(step.next)) }),
}
