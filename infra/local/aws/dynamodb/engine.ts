// Talks to DynamoDB Local over its wire format, so that requests and answers pass through untouched.
import { Agent, request } from 'node:http'
import { AwsError, type AwsAnswer, REGION } from '../service.ts'

export interface Engine {
  /** Passes one request on as it came. */
  forward(target: string, body: Buffer | string): Promise<AwsAnswer & { body: Buffer }>
  /** One operation of the desk's own: JSON in, JSON out; throws AwsError. */
  // oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
  ask(operation: string, input: unknown): Promise<any>
  close(): void
}

const DYNAMODB = 'DynamoDB_20120810'
const STREAMS = 'DynamoDBStreams_20120810'
const STREAM_OPERATIONS = new Set(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'])

export const targetOf = (operation: string): string =>
  `${STREAM_OPERATIONS.has(operation) ? STREAMS : DYNAMODB}.${operation}`

/** No signature is checked. */
const authorizationOf = (accessKeyId: string): string =>
  `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${REGION}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`

const PASSED_BACK = ['content-type', 'x-amz-crc32', 'x-amzn-requestid']

/** @param accessKeyId whose tables are meant, where the process keeps those of each key apart */
export const connectEngine = (url: string, accessKeyId = 'desk'): Engine => {
  const agent = new Agent({ keepAlive: true })
  const authorization = authorizationOf(accessKeyId)

  const forward: Engine['forward'] = (target, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amz-target': target,
        authorization,
      }
      const outgoing = request(url, { method: 'POST', agent, headers }, (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const kept = PASSED_BACK.flatMap((name) =>
            incoming.headers[name] ? [[name, String(incoming.headers[name])]] : [],
          )
          resolve({ status: incoming.statusCode ?? 500, headers: Object.fromEntries(kept), body: Buffer.concat(parts) })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })

  return {
    forward,
    ask: async (operation, input) => {
      const answer = await forward(targetOf(operation), JSON.stringify(input))
      const output = JSON.parse(answer.body.toString() || '{}') as {
        __type?: string
        message?: string
        Message?: string
      }
      if (answer.status >= 400)
        throw new AwsError(
          output.__type?.split('#').pop() ?? 'InternalFailure',
          output.message ?? output.Message ?? '',
          answer.status,
        )
      return output
    },
    close: () => agent.destroy(),
  }
}
