import type { Operation } from '../../json-operations.ts'
import { ruleArn, type Rule } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

const switchTo =
  (action: string, state: Rule['state']) =>
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Name, EventBusName }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, action, ruleArn(bus, Name))
    rules.put({ ...rules.get(bus, Name), state })
  }

export const enableRule = switchTo('events:EnableRule', 'ENABLED')
/** Events that match a disabled rule are gone: enabling it later does not bring them back. */
export const disableRule = switchTo('events:DisableRule', 'DISABLED')
