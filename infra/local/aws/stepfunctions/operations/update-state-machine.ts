import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { revisionOf } from '../machines.ts'
import { inSeconds } from '../page.ts'
import { checkPassRole } from '../pass-role.ts'
import type { Simulation } from '../simulation.ts'

/** Running executions keep the definition and role they started with. */
export const updateStateMachine =
  ({ desk, machines }: Simulation): Operation =>
  (input, principal) => {
    desk.authorize(principal, 'states:UpdateStateMachine', input.stateMachineArn)
    const machine = machines.get(input.stateMachineArn)
    const { definition = machine.definition, roleArn = machine.roleArn } = input
    if (input.definition === undefined && input.roleArn === undefined)
      throw new AwsError('MissingRequiredParameter', 'Either the definition, the role ARN, … must be specified')
    if (input.roleArn !== undefined) checkPassRole(desk, principal, roleArn)
    checkDefinition(definition)
    const updatedAt = desk.clock.now()
    const revisionId = revisionOf(definition, roleArn)
    machines.put({ ...machine, definition, roleArn, updatedAt, revisionId })
    return { updateDate: inSeconds(updatedAt), revisionId }
  }
