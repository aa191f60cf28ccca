import type { Operation } from '../../json-operations.ts'
import { inSeconds, page } from '../page.ts'
import type { Simulation } from '../simulation.ts'

export const listStateMachines =
  ({ desk, machines }: Simulation): Operation =>
  (input, principal) => {
    desk.authorize(principal, 'states:ListStateMachines', '*')
    const { items, nextToken } = page(machines.all(), input)
    const stateMachines = items.map(({ arn, name, createdAt }) => ({
      stateMachineArn: arn,
      name,
      type: 'STANDARD',
      creationDate: inSeconds(createdAt),
    }))
    return { stateMachines, nextToken }
  }
