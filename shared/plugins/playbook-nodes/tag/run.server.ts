import type { Run } from '../../../domain/playbook/node-kind.ts'
import type { TagSettings } from './node.ts'

export const run: Run<TagSettings> = async ({ settings, member, key, from }, { tagMember }) => {
  const { writes, events, answer } = await tagMember({ member, tag: settings.tag, key, from })
  return answer.had ? { did: 'nothing', skipped: 'had-tag' } : { did: 'tagged', writes, events }
}
