import type { Authorize } from '../aws/iam/authorize.ts'
import { AwsError, type AwsCall, type AwsService, type Desk } from '../aws/service.ts'
import { errorAnswer } from '../aws/wire.ts'

interface Parts extends Pick<Desk, 'clock' | 'vault' | 'log' | 'faults'> {
  authorize: Authorize
  invoke: Desk['invoke']
  dispatch(call: AwsCall): ReturnType<AwsService['handle']>
}

/** Makes the error a service answered with into the AwsError its caller expects. */
const raise = (status: number, body: string): never => {
  const { __type = 'InternalFailure', message = '' } = JSON.parse(body || '{}') as { __type?: string; message?: string }
  throw new AwsError(__type.split('#').pop()!, message, status)
}

/** What the world offers every service. */
export const createDesk = ({ dispatch, ...parts }: Parts): Desk => ({
  ...parts,
  call: async (service, operation, input, principal) => {
    const call: AwsCall = {
      service,
      operation,
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.from(JSON.stringify(input)),
      principal,
    }
    const answer = await Promise.resolve()
      .then(() => dispatch(call))
      .catch((problem: unknown) => {
        if (problem instanceof AwsError) throw problem
        return errorAnswer(service, problem)
      })
    const body = String(answer.body ?? '')
    if (answer.status >= 400) raise(answer.status, body)
    return body ? (JSON.parse(body) as unknown) : {}
  },
})
