import type { Operation } from '../../json-operations.ts'
import { ruleArn } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

export const listTargetsByRule =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Rule: name, EventBusName }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:ListTargetsByRule', ruleArn(bus, name))
    return { Targets: rules.get(bus, name).targets }
  }
