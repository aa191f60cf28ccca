// Four buses because one takes 300 rules. The first carries the product's own rules and forwards each event to the bus
// of its group's playbooks.
import { Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { EventBus as BusTarget } from 'aws-cdk-lib/aws-events-targets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { BUS_SHARDS, busName } from '../../names.ts'
import { deadLetters } from '../watch/dead-letters.ts'

export const eventBuses = (scope: Construct, stage: string, topic: ITopic): EventBus[] => {
  const buses = BUS_SHARDS.map((shard) => new EventBus(scope, `Bus${shard}`, { eventBusName: busName(stage, shard) }))
  const lost = deadLetters(scope, 'ForwardDeadLetters', topic, {
    name: `jidian-${stage}-forward-dlq`,
    means: 'Something members did has not reached the playbooks that wait for it.',
  })
  for (const shard of BUS_SHARDS.slice(1))
    new Rule(scope, `Forward${shard}`, {
      eventBus: buses[0],
      ruleName: `jidian-${stage}-forward-${shard}`,
      description: `Events of the groups whose playbooks live on bus ${shard}`,
      eventPattern: { detail: { shard: [shard] } },
      targets: [new BusTarget(buses[shard]!, { deadLetterQueue: lost })],
    })
  return buses
}

/** EventBridge itself tries 185 times in 24 hours; a greeting that comes a day late is worse than one we can resend by hand. */
export const DELIVERY = { retryAttempts: 8, maxEventAge: Duration.hours(1) }
