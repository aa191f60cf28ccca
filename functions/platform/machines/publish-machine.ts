// One machine per playbook, one rule that starts it. developer guides: Step Functions “CreateStateMachine”, EventBridge “PutTargets”.
import { DisableRuleCommand, EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge'
import { CreateStateMachineCommand, SFNClient, UpdateStateMachineCommand } from '@aws-sdk/client-sfn'
import type { EventPattern } from '#shared/domain/playbook/event-pattern.ts'
import { MACHINE_INPUT } from '#shared/domain/playbook/event-pattern.ts'
import { machineName } from '#shared/domain/playbook/machine-name.ts'
import type { Machine } from '#shared/domain/playbook/machine.ts'
import { shardOf } from '#shared/events/event.ts'
import { env } from '../env.ts'

const machines = new SFNClient({})
const rules = new EventBridgeClient({})

/** How long EventBridge tries to start a machine: a day, as it allows at most. */
const RETRY = { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }

export interface Publication {
  group: string
  playbook: string
  machine: Machine
  pattern: EventPattern
  /** ARN of the machine when there is one already. */
  machineArn?: string
}

const nameOf = (playbook: string) => machineName(`jidian-${env('STAGE')}`, playbook)
const busOf = (group: string) => env('BUS_NAMES').split(',')[shardOf(group)]!

/** Puts a machine in place and the rule that starts it. Repeating it is harmless. */
export const publishMachine = async ({
  group,
  playbook,
  machine,
  pattern,
  machineArn,
}: Publication): Promise<string> => {
  const definition = JSON.stringify(machine)
  const roleArn = env('PLAYBOOK_ROLE_ARN')
  const arn = machineArn
    ? (await machines.send(new UpdateStateMachineCommand({ stateMachineArn: machineArn, definition, roleArn })),
      machineArn)
    : (
        await machines.send(
          new CreateStateMachineCommand({ name: nameOf(playbook), definition, roleArn, type: 'STANDARD' }),
        )
      ).stateMachineArn!
  const bus = busOf(group)
  await rules.send(
    new PutRuleCommand({
      Name: nameOf(playbook),
      EventBusName: bus,
      EventPattern: JSON.stringify(pattern),
      State: 'ENABLED',
    }),
  )
  await rules.send(
    new PutTargetsCommand({
      Rule: nameOf(playbook),
      EventBusName: bus,
      Targets: [
        {
          Id: 'machine',
          Arn: arn,
          RoleArn: env('PLAYBOOK_START_ROLE_ARN'),
          InputTransformer: { ...MACHINE_INPUT },
          RetryPolicy: RETRY,
          DeadLetterConfig: { Arn: env('PLAYBOOK_DLQ_ARN') },
        },
      ],
    }),
  )
  return arn
}

/** Nobody new comes in; who is inside goes on. */
export const pauseMachine = (group: string, playbook: string) =>
  rules.send(new DisableRuleCommand({ Name: nameOf(playbook), EventBusName: busOf(group) }))
