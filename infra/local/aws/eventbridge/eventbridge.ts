// EventBridge: buses, rules at run time and from the templates, durable deliveries, scheduled rules.
import type { Assembly } from '../../assembly/assembly.ts'
import { answerOperations } from '../json-operations.ts'
import { nextRun } from '../scheduler/next-run.ts'
import type { AwsService, Desk } from '../service.ts'
import { createBuses } from './buses.ts'
import { createDeliveries, type Deliveries } from './delivery/deliveries.ts'
import type { ToBus } from './delivery/send.ts'
import { envelope, type EventEnvelope } from './event-envelope.ts'
import { createHeldBack } from './held-back.ts'
import { deleteRule } from './operations/delete-rule.ts'
import { describeRule } from './operations/describe-rule.ts'
import { listRules } from './operations/list-rules.ts'
import { listTargetsByRule } from './operations/list-targets-by-rule.ts'
import { putEvents } from './operations/put-events.ts'
import { putRule } from './operations/put-rule.ts'
import { putTargets } from './operations/put-targets.ts'
import { removeTargets } from './operations/remove-targets.ts'
import { disableRule, enableRule } from './operations/switch-rule.ts'
import { createRouter } from './router.ts'
import { createRules, type Rule } from './rules.ts'
import type { Simulation } from './simulation.ts'

const operations = (simulation: Simulation) => ({
  PutEvents: putEvents(simulation),
  PutRule: putRule(simulation),
  DeleteRule: deleteRule(simulation),
  EnableRule: enableRule(simulation),
  DisableRule: disableRule(simulation),
  DescribeRule: describeRule(simulation),
  ListRules: listRules(simulation),
  PutTargets: putTargets(simulation),
  RemoveTargets: removeTargets(simulation),
  ListTargetsByRule: listTargetsByRule(simulation),
})

const scheduledEvent = (rule: Rule, at: number) =>
  envelope({ source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {}, resources: [rule.arn], at })

export const createEventBridge = (desk: Desk, assembly: Pick<Assembly, 'of'>): AwsService => {
  const buses = createBuses(assembly)
  const rules = createRules(desk, assembly)
  const router = createRouter(desk, rules, () => deliveries)
  const toBus: ToBus = (arn, event, principal) => {
    desk.authorize(principal, 'events:PutEvents', arn)
    router.route(buses.get(arn), event as EventEnvelope)()
  }
  const deliveries: Deliveries = createDeliveries(desk, assembly, 'events.delivery', toBus)
  const scheduled = () => rules.all().filter((rule) => rule.next !== undefined && rule.state === 'ENABLED')
  const moveOn = (rule: Rule, after: number) => {
    rule.next = nextRun(rule.schedule!, 'UTC', after, rule.next!)
    rules.put(rule)
  }
  return {
    name: 'events',
    handle: answerOperations(
      'EventBridge',
      operations({ desk, buses, rules, router, heldBack: createHeldBack() }),
      '1.1',
    ),
    busy: deliveries.busy,
    nextDue: () =>
      scheduled().reduce((soonest, { next }) => Math.min(soonest ?? Infinity, next!), deliveries.nextDue()),
    runDue: async () => {
      deliveries.runDue()
      const now = desk.clock.now()
      for (const rule of scheduled())
        while (rule.next !== undefined && rule.next <= now) {
          const due = rule.next
          moveOn(rule, due)
          router.fire(rule, scheduledEvent(rule, due))
        }
    },
    resume: async () => {
      // Nobody ran the desk meanwhile: periods missed then are not made up for, as a schedule on AWS never has to.
      for (const rule of scheduled()) if (rule.next! < desk.clock.now()) moveOn(rule, desk.clock.now())
      deliveries.resume()
    },
    close: async () => deliveries.close(),
  }
}
