import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { ruleArn, type Target } from '../rules.ts'
import { checkPath } from '../shape-input.ts'
import type { Simulation } from '../simulation.ts'

const TARGETS_PER_RULE = 5
const SERVICES = ['lambda', 'states', 'sqs', 'events']
/** These targets are called as the target's role; functions and queues by their own policy. */
const NEED_ROLE = ['states', 'events']
const MOST_RETRIES = 185

const check = (target: Target): void => {
  const service = target.Arn.split(':')[2] ?? ''
  const refuse = (reason: string): never => {
    throw new AwsError('ValidationException', `Target ${target.Id}: ${reason}`)
  }
  if (!SERVICES.includes(service)) refuse(`targets like ${target.Arn} are not simulated on this machine`)
  if (NEED_ROLE.includes(service) && !target.RoleArn) refuse(`RoleArn is required for target ${target.Arn}.`)
  const shapes = [target.Input, target.InputPath, target.InputTransformer].filter((shape) => shape !== undefined)
  if (shapes.length > 1) refuse('Only one of Input, InputPath, or InputTransformer must be provided.')
  if (target.InputPath !== undefined) checkPath(target.InputPath)
  Object.values(target.InputTransformer?.InputPathsMap ?? {}).forEach(checkPath)
  const retries = target.RetryPolicy?.MaximumRetryAttempts ?? 0
  if (retries < 0 || retries > MOST_RETRIES) refuse(`MaximumRetryAttempts must be 0 to ${MOST_RETRIES}`)
  const age = target.RetryPolicy?.MaximumEventAgeInSeconds ?? 60
  if (age < 60 || age > 86_400) refuse('MaximumEventAgeInSeconds must be 60 to 86400')
  try {
    if (target.Input !== undefined) JSON.parse(target.Input)
  } catch {
    refuse('Input must be valid JSON')
  }
}

/** Targets of the same id are replaced; a sixth is refused whole. */
export const putTargets =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Rule: name, EventBusName, Targets }: { Rule: string; EventBusName?: string; Targets: Target[] }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:PutTargets', ruleArn(bus, name))
    const rule = rules.get(bus, name)
    for (const target of Targets) {
      check(target)
      if (target.RoleArn)
        desk.authorize(principal, 'iam:PassRole', target.RoleArn, { 'iam:PassedToService': 'events.amazonaws.com' })
    }
    const kept = rule.targets.filter(({ Id }) => !Targets.some((target) => target.Id === Id))
    const targets = [...kept, ...Targets]
    if (targets.length > TARGETS_PER_RULE)
      throw new AwsError(
        'LimitExceededException',
        `The requested resource exceeds the maximum number allowed: ${TARGETS_PER_RULE} targets`,
      )
    rules.put({ ...rule, targets })
    return { FailedEntryCount: 0, FailedEntries: [] }
  }
