import { AwsError, type Desk } from '../../service.ts'
import type { Execution } from '../engine/execution.ts'
import { StateError } from '../engine/state-error.ts'

// Failures of the Invoke API itself, not of the handler. Step Functions reports them under these names.
const SERVICE_FAILURES: Record<string, string> = {
  AccessDeniedException: 'Lambda.AWSLambdaException',
  ResourceNotFoundException: 'Lambda.ResourceNotFoundException',
  TooManyRequestsException: 'Lambda.TooManyRequestsException',
  ServiceException: 'Lambda.ServiceException',
}

const invoke = async (desk: Desk, functionArn: string, payload: unknown, by: Execution): Promise<unknown> => {
  try {
    const answer = await desk.invoke(functionArn, payload, { principal: by.roleArn, sourceArn: by.machineArn })
    if (answer.ok) return answer.payload
    const { errorType, errorMessage } = answer.error
    const service = SERVICE_FAILURES[errorType]
    throw new StateError(service ?? errorType, service ? errorMessage : JSON.stringify(answer.error))
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    throw new StateError(SERVICE_FAILURES[error.name] ?? `Lambda.${error.name}`, error.message)
  }
}

/** arn:aws:states:::lambda:invoke */
export const invokeLambda = async (desk: Desk, input: { FunctionName: string; Payload?: unknown }, by: Execution) => ({
  ExecutedVersion: '$LATEST',
  Payload: await invoke(desk, input.FunctionName, input.Payload ?? {}, by),
  StatusCode: 200,
})

/** A Task whose Resource is the function itself: the payload is the result. */
export const invokeDirectly = invoke
