import { z } from '../../base/schema.ts'
import type { TriggerKind } from '../../domain/playbook/trigger-kind.ts'
import { memberJoined } from '../../events/member.ts'

export const trigger: TriggerKind<Record<string, never>> = {
  kind: 'member-joined',
  name: { 'zh-Hant': '加入會員', en: 'Joined', ja: '入会' },
  event: memberJoined.name,
  settings: z.strictObject({}),
  starting: {},
  says: () => ({ 'zh-Hant': '有人加入會員', en: 'Somebody joins', ja: '会員が増えた' }),
  // Somebody of whom only the phone is known cannot be welcomed, and who comes back has been.
  data: () => ({ phoneOnly: [{ exists: false }], again: [{ exists: false }] }),
  example: memberJoined.example,
}
