import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { ruleArn } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

/** A rule that is not there is deleted already; one with targets is refused. */
export const deleteRule =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Name, EventBusName }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:DeleteRule', ruleArn(bus, Name))
    const rule = rules.find(bus, Name)
    if (rule?.targets.length) throw new AwsError('ValidationException', "Rule can't be deleted since it has targets.")
    if (rule) rules.delete(rule)
  }
