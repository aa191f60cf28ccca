// From a signed HTTP request of the AWS SDK to an AwsCall, and back to an answer or an error in the service's own shape.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Keyring } from './iam/credentials.ts'
import { AwsError, type AwsAnswer, type AwsCall } from './service.ts'

export const readBody = async (request: IncomingMessage, limit = Infinity): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > limit) throw new AwsError('RequestEntityTooLarge', 'Request Too Long', 413)
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

export const plainHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]))

/** `AWS4-HMAC-SHA256 Credential=<key>/<day>/<region>/<service>/aws4_request, …`, or the same in a presigned URL's query. */
const credentialScope = (headers: Record<string, string>, query: URLSearchParams): string[] =>
  (/Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? query.get('X-Amz-Credential') ?? '').split('/')

export const toCall = (request: IncomingMessage, body: Buffer, keyring: Keyring): AwsCall => {
  const headers = plainHeaders(request)
  const url = new URL(request.url ?? '/', 'http://desk')
  const [accessKeyId = '', , , service = ''] = credentialScope(headers, url.searchParams)
  const principal = keyring.principalOf(accessKeyId)
  if (!principal)
    throw new AwsError('UnrecognizedClientException', 'The security token included in the request is invalid.', 403)
  const operation = headers['x-amz-target']?.split('.').pop()
  return {
    service,
    operation,
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    principal,
  }
}

const escapeXml = (text: string) => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const S3_NAMES: Record<string, string> = { AccessDeniedException: 'AccessDenied' }

const s3Error = (error: AwsError): AwsAnswer => {
  const code = S3_NAMES[error.name] ?? error.name
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeXml(error.message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`
  return { status: code === 'AccessDenied' ? 403 : error.status, headers: { 'content-type': 'application/xml' }, body }
}

const DYNAMODB_NAMESPACE = 'com.amazonaws.dynamodb.v20120810#'

const NAMESPACES: Record<string, string> = { dynamodb: DYNAMODB_NAMESPACE }

/** @param service decides the shape: S3 speaks XML, the others JSON with the error's name in `__type` and a header */
export const errorAnswer = (service: string, problem: unknown): AwsAnswer => {
  const error =
    problem instanceof AwsError
      ? problem
      : new AwsError('InternalFailure', problem instanceof Error ? problem.message : String(problem), 500)
  if (service === 's3') return s3Error(error)
  return {
    status: error.status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': error.name },
    body: JSON.stringify({
      __type: (NAMESPACES[service] ?? '') + error.name,
      message: error.message,
      Message: error.message,
    }),
  }
}

export const send = (response: ServerResponse, { status, headers, body }: AwsAnswer): void => {
  response.writeHead(status, { 'x-amzn-requestid': randomUUID(), ...headers })
  response.end(body)
}
