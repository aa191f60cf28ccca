import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { machineArn, revisionOf } from '../machines.ts'
import { inSeconds } from '../page.ts'
import { checkPassRole } from '../pass-role.ts'
import type { Simulation } from '../simulation.ts'

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u

/** Idempotent for an identical definition and role; anything else under the same name is StateMachineAlreadyExists. */
export const createStateMachine =
  ({ desk, machines }: Simulation): Operation =>
  ({ name, definition, roleArn, type = 'STANDARD', publish }, principal) => {
    const arn = machineArn(name)
    desk.authorize(principal, 'states:CreateStateMachine', arn)
    checkPassRole(desk, principal, roleArn)
    if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`)
    if (type !== 'STANDARD')
      throw new AwsError('ValidationException', `only STANDARD machines are simulated, not ${type}`)
    if (publish) throw new AwsError('ValidationException', 'versions of machines are not simulated')
    const revisionId = revisionOf(definition, roleArn)
    const existing = machines.find(arn)
    if (existing && existing.revisionId !== revisionId)
      throw new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`)
    if (existing) return { stateMachineArn: arn, creationDate: inSeconds(existing.createdAt) }
    checkDefinition(definition)
    const createdAt = desk.clock.now()
    machines.put({ arn, name, definition, roleArn, createdAt, updatedAt: createdAt, revisionId })
    return { stateMachineArn: arn, creationDate: inSeconds(createdAt) }
  }
