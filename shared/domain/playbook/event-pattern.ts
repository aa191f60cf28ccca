// Which events start a playbook, as EventBridge matches them; group and brand are always named.
import type { TriggerKind } from './trigger-kind.ts'

/** EventBridge: a rule’s pattern holds at most 2,048 characters. */
export const PATTERN_MAX = 2048

export interface EventPattern {
  'detail-type': [string]
  detail: { group: [string]; brand: [string]; member: [{ exists: true }]; data?: Record<string, readonly unknown[]> }
}

export const eventPattern = <Settings>(
  trigger: TriggerKind<Settings>,
  settings: Settings,
  where: { group: string; brand: string },
): EventPattern => {
  const data = trigger.data?.(settings) ?? {}
  const pattern: EventPattern = {
    'detail-type': [trigger.event],
    detail: {
      group: [where.group],
      brand: [where.brand],
      member: [{ exists: true }],
      ...(Object.keys(data).length > 0 && { data }),
    },
  }
  const length = JSON.stringify(pattern).length
  if (length > PATTERN_MAX) throw new Error(`pattern of ${trigger.kind} holds ${length} characters`)
  return pattern
}

/** The target’s input transformer: what a machine is started with. Ids only, because history outlives erasure. */
export const MACHINE_INPUT = {
  InputPathsMap: { member: '$.detail.member', id: '$.detail.id' },
  InputTemplate: '{"detail":{"member":<member>,"id":<id>}}',
} as const
