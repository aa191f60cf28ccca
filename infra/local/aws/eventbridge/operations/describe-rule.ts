import type { Operation } from '../../json-operations.ts'
import { ruleArn, type Rule } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

/** A rule as DescribeRule and ListRules tell it. */
export const told = ({ arn, name, bus, pattern, schedule, state, description, roleArn }: Rule) => ({
  Arn: arn,
  Name: name,
  EventBusName: bus,
  EventPattern: pattern,
  ScheduleExpression: schedule,
  State: state,
  Description: description,
  RoleArn: roleArn,
})

export const describeRule =
  ({ desk, buses, rules }: Simulation): Operation =>
  ({ Name, EventBusName }, principal) => {
    const bus = buses.get(EventBusName)
    desk.authorize(principal, 'events:DescribeRule', ruleArn(bus, Name))
    return told(rules.get(bus, Name))
  }
