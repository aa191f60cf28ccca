import { answerJson, AwsError, type AwsService } from './service.ts'

// Inputs are checked by the SDK's serialiser before they come here; each operation reads the members it knows.
// oxlint-disable-next-line typescript/no-explicit-any -- foreign JSON; each reader names the members it knows
export type Operation = (input: any, principal: string, host: string) => unknown

/** `handle` of a service that speaks AWS JSON: X-Amz-Target names the operation. */
export const answerOperations =
  (service: string, operations: Record<string, Operation>, version: '1.0' | '1.1'): AwsService['handle'] =>
  async ({ operation = '', body, principal, headers }) => {
    const run = operations[operation]
    if (!run) throw new AwsError('UnknownOperationException', `the local ${service} does not simulate '${operation}'`)
    const answer = await run(body.length ? JSON.parse(body.toString()) : {}, principal, headers.host ?? 'localhost')
    return answerJson(answer ?? {}, 200, version)
  }
