// Machines and their rules are made at run time, so the roles they run under are made here and only passed.
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Aws } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { acknowledgeWide } from '../../acknowledge.ts'
import { BUS_SHARDS, busName, functionArn, playbookPrefix, regionalArn } from '../../names.ts'
import { deadLetters } from '../watch/dead-letters.ts'

export interface PlaybookGround {
  executionRole: Role
  startRole: Role
  /** Events that could not start a playbook. */
  startDeadLetters: Queue
}

const roleFor = (scope: Construct, id: string, name: string, service: string, action: string, resource: string): Role =>
  new Role(scope, id, {
    roleName: name,
    // Without the account a confused deputy elsewhere could have the service act for it.
    assumedBy: new ServicePrincipal(service, { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } }),
    inlinePolicies: {
      own: new PolicyDocument({ statements: [new PolicyStatement({ actions: [action], resources: [resource] })] }),
    },
  })

const startDeadLetters = (scope: Construct, stage: string, topic: ITopic): Queue => {
  const queue = deadLetters(scope, 'PlaybookStartDeadLetters', topic, {
    name: `jidian-${stage}-playbook-start-dlq`,
    means: 'Members who should have entered a playbook did not.',
    look: 'the events in this queue: their playbook did not accept a new execution; send them back once it does.',
  })
  queue.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        ArnLike: {
          'aws:SourceArn': BUS_SHARDS.slice(1).map((shard) =>
            regionalArn('events', `rule/${busName(stage, shard)}/${playbookPrefix(stage)}*`),
          ),
        },
      },
    }),
  )
  return queue
}

/** Machines come and go, and a metric alarm names one machine: EventBridge hears of them all. */
const watchExecutions = (scope: Construct, stage: string, topic: ITopic): void => {
  const failed = deadLetters(scope, 'PlaybookFailures', topic, {
    name: `jidian-${stage}-playbook-failures`,
    means: 'Members stopped in the middle of a playbook and will not get what comes next.',
    look: 'the executions named in this queue, in the Step Functions console.',
  })
  new Rule(scope, 'PlaybookFailed', {
    description:
      'Executions of playbooks that failed or ran out of time; those stopped on purpose are ABORTED and not among them',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT'],
        stateMachineArn: [{ prefix: regionalArn('states', `stateMachine:${playbookPrefix(stage)}`) }],
      },
    },
    targets: [new SqsQueue(failed)],
  })
}

export const playbookGround = (scope: Construct, stage: string, topic: ITopic): PlaybookGround => {
  const executionRole = roleFor(
    scope,
    'PlaybookRole',
    `jidian-${stage}-playbook`,
    'states.amazonaws.com',
    'lambda:InvokeFunction',
    functionArn(stage, 'playbook', 'task'),
  )
  const machines = regionalArn('states', `stateMachine:${playbookPrefix(stage)}*`)
  const startRole = roleFor(
    scope,
    'PlaybookStartRole',
    `jidian-${stage}-playbook-start`,
    'events.amazonaws.com',
    'states:StartExecution',
    machines,
  )
  acknowledgeWide(
    startRole,
    machines,
    'Machines are made when a marketer publishes; their names share one prefix and nothing else does.',
  )
  watchExecutions(scope, stage, topic)
  return { executionRole, startRole, startDeadLetters: startDeadLetters(scope, stage, topic) }
}
