import type { Operation } from '../../json-operations.ts'
import { ruleArn } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

export const removeTargets =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Rule: name, EventBusName, Ids }: { Rule: string; EventBusName?: string; Ids: string[] }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:RemoveTargets', ruleArn(bus, name))
    const rule = rules.get(bus, name)
    const has = (id: string) => rule.targets.some((target) => target.Id === id)
    const FailedEntries = Ids.filter((id) => !has(id)).map((TargetId) => ({
      TargetId,
      ErrorCode: 'ResourceNotFoundException',
      ErrorMessage: `Target ${TargetId} does not exist.`,
    }))
    rules.put({ ...rule, targets: rule.targets.filter(({ Id }) => !Ids.includes(Id)) })
    return { FailedEntryCount: FailedEntries.length, FailedEntries }
  }
