import { randomUUID } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import { toDestination } from '../destination.ts'
import { type Desk, type Invocation } from '../service.ts'
import type { FunctionSpec } from './function-spec.ts'
import type { Waiting } from './waiting.ts'

const failureRecord = (desk: Desk, spec: FunctionSpec, waiting: Waiting, answer: Invocation & { ok: false }) => ({
  version: '1.0',
  timestamp: new Date(desk.clock.now()).toISOString(),
  requestContext: {
    requestId: randomUUID(),
    functionArn: `${spec.arn}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: waiting.attempts + 1,
  },
  requestPayload: waiting.event,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: answer.error,
})

/** Hands an event whose retries are used up to the destination, else to the dead-letter queue, as the function's role. */
export const deadLetter = async (
  desk: Desk,
  assembly: Assembly,
  spec: FunctionSpec,
  waiting: Waiting,
  answer: Invocation & { ok: false },
) => {
  const configured = assembly
    .of('AWS::Lambda::EventInvokeConfig')
    .find(({ properties }) => String(properties.FunctionName).endsWith(spec.name))?.properties.DestinationConfig
    ?.OnFailure?.Destination
  const queue = assembly.of('AWS::Lambda::Function').find(({ name }) => name === spec.name)?.properties
    .DeadLetterConfig?.TargetArn
  desk.log.add(
    'dead-letter',
    `${spec.id} gave up on an event after ${waiting.attempts + 1} attempts: ${answer.error.errorMessage}`,
  )
  if (configured) await toDestination(desk, configured, failureRecord(desk, spec, waiting, answer), spec.roleArn)
  else if (queue) await toDestination(desk, queue, waiting.event, spec.roleArn)
}
