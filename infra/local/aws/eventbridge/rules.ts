// Rules and their targets: those of the templates, read at each start, and those put at run time, kept.
import type { Assembly } from '../../assembly/assembly.ts'
import { nextRun } from '../scheduler/next-run.ts'
import { ACCOUNT, AwsError, REGION, type Desk } from '../service.ts'
import { busName } from './buses.ts'
import { checkPattern } from './check-pattern.ts'
import type { DeliveryTarget } from './delivery/delivery.ts'
import type { InputTransformer } from './shape-input.ts'

export interface Target extends DeliveryTarget {
  Id: string
  Input?: string
  InputPath?: string
  InputTransformer?: InputTransformer
}

export interface Rule {
  arn: string
  name: string
  bus: string
  description?: string
  roleArn?: string
  /** JSON text as it was put. */
  pattern?: string
  schedule?: string
  state: 'ENABLED' | 'DISABLED'
  targets: Target[]
  /** Read anew from its template at each start; only `next` is taken from the vault. */
  fromTemplate?: true
  /** When a scheduled rule fires next, in milliseconds of world time. */
  next?: number
}

export interface Rules {
  /** Throws ResourceNotFoundException. */
  get(bus: string, name: string): Rule
  find(bus: string, name: string): Rule | undefined
  on(bus: string): Rule[]
  all(): Rule[]
  put(rule: Rule): void
  delete(rule: Rule): void
}

export const ruleArn = (bus: string, name: string): string =>
  `arn:aws:events:${REGION}:${ACCOUNT}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`

export const createRules = (desk: Desk, assembly: Pick<Assembly, 'of'>): Rules => {
  const kept = desk.vault.drawer<Rule>('events.rule')
  const rules = new Map(kept.all().filter(([, rule]) => !rule.fromTemplate))
  const now = desk.clock.now()
  for (const { name, properties } of assembly.of('AWS::Events::Rule')) {
    const bus = busName(properties.EventBusName)
    const arn = ruleArn(bus, name)
    const { EventPattern, ScheduleExpression: schedule, State = 'ENABLED', Targets = [] } = properties
    const pattern = EventPattern === undefined ? undefined : JSON.stringify(EventPattern)
    if (pattern !== undefined) checkPattern(pattern)
    const due = schedule === undefined ? undefined : (kept.get(arn)?.next ?? nextRun(schedule, 'UTC', now, now))
    rules.set(arn, { arn, name, bus, pattern, schedule, state: State, targets: Targets, fromTemplate: true, next: due })
  }
  const find: Rules['find'] = (bus, name) => rules.get(ruleArn(bus, name))
  return {
    find,
    get: (bus, name) => {
      const rule = find(bus, name)
      if (rule) return rule
      throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus}.`)
    },
    on: (bus) => [...rules.values()].filter((rule) => rule.bus === bus),
    all: () => [...rules.values()],
    put: (rule) => {
      rules.set(rule.arn, rule)
      kept.put(rule.arn, rule)
    },
    delete: ({ arn }) => {
      rules.delete(arn)
      kept.delete(arn)
    },
  }
}
