import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Keyring } from './iam/credentials.ts'
import { AwsError, type AwsCall, type AwsService } from './service.ts'
import { errorAnswer, readBody, send, toCall } from './wire.ts'

/** Answers requests that no SDK signs, such as a custom resource's ResponseURL; false when the path is not its own. */
export type Unsigned = (path: string, method: string, body: Buffer) => boolean

/** CORS headers for a path that browsers reach with a presigned URL. */
export type Cors = (path: string, method: string, origin: string | undefined) => Record<string, string>

export interface Endpoint {
  server: Server
  /** Hands a call to the service it is signed for. */
  dispatch(call: AwsCall): ReturnType<AwsService['handle']>
  register(service: AwsService): void
  unsigned(handler: Unsigned): void
  cors(headersFor: Cors): void
}

/** The one HTTP endpoint of the AWS SDK on the desk. */
export const createEndpoint = (keyring: Keyring): Endpoint => {
  const services = new Map<string, AwsService>()
  const unsigned: Unsigned[] = []
  let corsFor: Cors = () => ({})

  const dispatch = (call: AwsCall) => {
    const service = services.get(call.service)
    if (!service) throw new AwsError('UnknownOperationException', `the desk does not run the service '${call.service}'`)
    return service.handle(call)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0]!
    const wanted = request.headers['access-control-request-method'] ?? request.method ?? 'GET'
    const cors = corsFor(decodeURIComponent(path), wanted, request.headers.origin)
    if (request.method === 'OPTIONS')
      return send(response, { status: cors['access-control-allow-origin'] ? 200 : 403, headers: cors })
    const body = await readBody(request)
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value)
    if (unsigned.some((handler) => handler(request.url ?? '/', request.method ?? 'GET', body)))
      return send(response, { status: 200 })
    let service = ''
    try {
      const call = toCall(request, body, keyring)
      service = call.service
      send(response, await dispatch(call))
    } catch (problem) {
      send(response, errorAnswer(service, problem))
    }
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  return {
    server,
    dispatch,
    register: (service) => void services.set(service.name, service),
    unsigned: (handler) => void unsigned.push(handler),
    cors: (headersFor) => void (corsFor = headersFor),
  }
}
