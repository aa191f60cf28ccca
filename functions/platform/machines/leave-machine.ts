import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn'
import { machineName } from '#shared/domain/playbook/machine-name.ts'
import { env } from '../env.ts'

const client = new SFNClient({})

/** Machines stand where the task Lambda stands: same partition, region and account. */
const executionArn = (playbook: string, execution: string) => {
  const [arn, partition, , region, account] = env('PLAYBOOK_TASK_ARN').split(':')
  return [
    arn,
    partition,
    'states',
    region,
    account,
    'execution',
    machineName(`jidian-${env('STAGE')}`, playbook),
    execution,
  ].join(':')
}

/** Ends an execution, wherever it is. One that has ended already is left alone. */
export const stopExecution = async (playbook: string, execution: string, why: string): Promise<void> => {
  try {
    await client.send(new StopExecutionCommand({ executionArn: executionArn(playbook, execution), cause: why }))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExecutionDoesNotExist') throw error
  }
}
