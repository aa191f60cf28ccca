import { z } from '../../../base/schema.ts'
import { onward, stateName } from '../../../domain/playbook/machine.ts'
import type { NodeKind } from '../../../domain/playbook/node-kind.ts'

export const TAG_MAX = 24

const settings = z.strictObject({ tag: z.string().trim().min(1).max(TAG_MAX) })
export type TagSettings = z.infer<typeof settings>

export const node: NodeKind<TagSettings> = {
  kind: 'tag',
  name: { 'zh-Hant': '貼標籤', en: 'Tag', ja: 'タグ' },
  settings,
  starting: { tag: '' },
  says: ({ tag }: Partial<TagSettings>) =>
    tag
      ? { 'zh-Hant': `貼「${tag}」`, en: `Tag “${tag}”`, ja: `「${tag}」を付ける` }
      : { 'zh-Hant': '貼哪個標籤？', en: 'Which tag?', ja: 'どのタグ？' },
  exits: () => [],
  toStates: (step, { visit }) => ({ [stateName(step)]: visit(onward(step.next)) }),
}
