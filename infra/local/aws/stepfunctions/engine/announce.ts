// Step Functions tells the default bus of each change of status, best effort.
// Source: docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html
import type { Desk } from '../../service.ts'
import type { Execution } from './execution.ts'

/** Input and output are left out when both would not fit into an event, in bytes. */
const INCLUDED_BYTES = 248_000

const details = (execution: Execution): Record<string, unknown> => {
  const { arn, machineArn, name, status, startedAt, endedAt, input, output, error, cause } = execution
  const included = Buffer.byteLength(input + (output ?? '')) <= INCLUDED_BYTES
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: startedAt,
    stopDate: endedAt ?? null,
    input: included ? input : null,
    inputDetails: { included },
    output: included ? (output ?? null) : null,
    outputDetails: output === undefined ? null : { included },
    error: error ?? null,
    cause: cause ?? null,
  }
}

export const announce = async (desk: Desk, execution: Execution): Promise<void> => {
  const entry = {
    Source: 'aws.states',
    DetailType: 'Step Functions Execution Status Change',
    Resources: [execution.arn],
    Detail: JSON.stringify(details(execution)),
  }
  try {
    await desk.call('events', 'PutEvents', { Entries: [entry] }, 'service:states.amazonaws.com')
  } catch {
    // Nobody listening is not the execution's failure.
  }
}
