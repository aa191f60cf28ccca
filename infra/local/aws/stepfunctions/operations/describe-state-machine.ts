import type { Operation } from '../../json-operations.ts'
import { inSeconds } from '../page.ts'
import type { Simulation } from '../simulation.ts'

export const describeStateMachine =
  ({ desk, machines }: Simulation): Operation =>
  ({ stateMachineArn }, principal) => {
    desk.authorize(principal, 'states:DescribeStateMachine', stateMachineArn)
    const { arn, name, definition, roleArn, createdAt, revisionId } = machines.get(stateMachineArn)
    const creationDate = inSeconds(createdAt)
    return {
      stateMachineArn: arn,
      name,
      status: 'ACTIVE',
      definition,
      roleArn,
      type: 'STANDARD',
      creationDate,
      revisionId,
    }
  }
