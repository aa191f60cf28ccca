import { BUS_SHARDS, busName, playbookPrefix, regionalArn } from '../names.ts'
import { allow, type Grant } from './grant.ts'

const MACHINE_ACTIONS = [
  'states:CreateStateMachine',
  'states:DeleteStateMachine',
  'states:DescribeStateMachine',
  'states:ListExecutions',
  'states:TagResource',
  'states:UpdateStateMachine',
]

const RULE_ACTIONS = [
  'events:DeleteRule',
  'events:DescribeRule',
  'events:DisableRule',
  'events:EnableRule',
  'events:ListTargetsByRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
]

const WIDE = 'Made when a marketer publishes; all share a prefix that nothing else has.'

const passedTo = (service: string) => ({ conditions: { StringEquals: { 'iam:PassedToService': service } } })

export const machinesPublish: Grant = ({ stage, playbooks }) => [
  allow(MACHINE_ACTIONS, [regionalArn('states', `stateMachine:${playbookPrefix(stage)}*`)], { wide: WIDE }),
  allow(['states:ValidateStateMachineDefinition'], ['*'], {
    wide: 'A definition to be checked belongs to no machine yet: IAM knows no resource for it.',
  }),
  allow(
    RULE_ACTIONS,
    BUS_SHARDS.slice(1).map((shard) =>
      regionalArn('events', `rule/${busName(stage, shard)}/${playbookPrefix(stage)}*`),
    ),
    { wide: WIDE },
  ),
  allow(['iam:PassRole'], [playbooks.executionRole.roleArn], passedTo('states.amazonaws.com')),
  allow(['iam:PassRole'], [playbooks.startRole.roleArn], passedTo('events.amazonaws.com')),
]
