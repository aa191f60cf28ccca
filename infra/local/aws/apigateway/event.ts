// Payload format 2.0. Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
import { randomUUID } from 'node:crypto'
import { ACCOUNT } from '../service.ts'
import type { WebRequest } from '../web.ts'
import type { RouteMatch } from './routes.ts'

const TEXTUAL = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|graphql)|[^;]*\+(json|xml))/

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** Common log format: 12/Mar/2020:19:03:58 +0000 */
const commonLogTime = (instant: number) => {
  const date = new Date(instant)
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
  return `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${time} +0000`
}

const queryParameters = (query: string): Record<string, string> => {
  const joined: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query))
    joined[name] = name in joined ? `${joined[name]},${value}` : value
  return joined
}

const bodyOf = ({ body, headers }: WebRequest) => {
  if (!body.length) return { isBase64Encoded: false }
  const type = headers['content-type'] ?? ''
  const textual = (type === '' || TEXTUAL.test(type)) && !headers['content-encoding']
  return { body: body.toString(textual ? 'utf8' : 'base64'), isBase64Encoded: !textual }
}

export interface EventExtras {
  apiId: string
  stage: string
  now: number
  authorizer?: Record<string, unknown>
}

export const toEvent = (
  request: WebRequest,
  { route, pathParameters }: RouteMatch,
  { apiId, stage, now, authorizer }: EventExtras,
) => {
  const { cookie, ...headers } = request.headers
  const path = decodeURI(request.path)
  const host = request.headers.host ?? ''
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.query,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(request.query && { queryStringParameters: queryParameters(request.query) }),
    ...(route.parameters.length && {
      pathParameters: Object.fromEntries(
        Object.entries(pathParameters).map(([name, value]) => [name, decodeURIComponent(value)]),
      ),
    }),
    requestContext: {
      accountId: ACCOUNT,
      apiId,
      ...(authorizer && { authorizer }),
      domainName: host,
      domainPrefix: host.split('.')[0],
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage,
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...bodyOf(request),
  }
}
