import { playbookPrefix, regionalArn } from '../names.ts'
import { allow, type Grant } from './grant.ts'

const WIDE = 'Machines are made when a marketer publishes; all share a prefix that nothing else has.'

export const machinesLeave: Grant = ({ stage }) => [
  allow(
    ['states:DescribeExecution', 'states:StopExecution'],
    [regionalArn('states', `execution:${playbookPrefix(stage)}*:*`)],
    { wide: WIDE },
  ),
  allow(
    ['states:SendTaskFailure', 'states:SendTaskSuccess'],
    [regionalArn('states', `stateMachine:${playbookPrefix(stage)}*`)],
    { wide: WIDE },
  ),
]
