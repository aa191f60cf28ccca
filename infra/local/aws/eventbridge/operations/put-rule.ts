import { nextRun } from '../../scheduler/next-run.ts'
import type { Operation } from '../../json-operations.ts'
import { AwsError } from '../../service.ts'
import { checkPattern } from '../check-pattern.ts'
import { ruleArn } from '../rules.ts'
import type { Simulation } from '../simulation.ts'

/** Quota "Rules", per bus. */
const RULES_PER_BUS = 300
const NAME = /^[.\-_A-Za-z0-9]{1,64}$/

/** Creates the rule or changes it; its targets stay. */
export const putRule =
  ({ desk, buses, rules }: Simulation): Operation =>
  (input, principal) => {
    const { Name, EventPattern: pattern, ScheduleExpression: schedule, State, Description, RoleArn } = input
    const bus = buses.get(input.EventBusName)
    const arn = ruleArn(bus, Name)
    desk.authorize(principal, 'events:PutRule', arn)
    if (!NAME.test(Name)) throw new AwsError('ValidationException', `Value '${Name}' at 'name' is not valid`)
    if (pattern === undefined && schedule === undefined)
      throw new AwsError('ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.')
    if (schedule !== undefined && bus !== 'default')
      throw new AwsError('ValidationException', 'ScheduleExpression is supported only on the default event bus.')
    if (pattern !== undefined) checkPattern(pattern)
    const now = desk.clock.now()
    const next = schedule === undefined ? undefined : nextRun(schedule, 'UTC', now, now)
    const existing = rules.find(bus, Name)
    if (!existing && rules.on(bus).length >= RULES_PER_BUS)
      throw new AwsError(
        'LimitExceededException',
        `The requested resource exceeds the maximum number allowed: ${RULES_PER_BUS} rules on ${bus}`,
      )
    rules.put({
      arn,
      name: Name,
      bus,
      pattern,
      schedule,
      description: Description,
      roleArn: RoleArn,
      state: State ?? existing?.state ?? 'ENABLED',
      targets: existing?.targets ?? [],
      next,
    })
    return { RuleArn: arn }
  }
