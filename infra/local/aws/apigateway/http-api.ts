import type { Assembly, Resource } from '../../assembly/assembly.ts'
import { ACCOUNT, REGION, type Desk } from '../service.ts'
import { webJson, type WebAnswer, type WebRequest } from '../web.ts'
import { createCors } from './cors.ts'
import { toEvent } from './event.ts'
import { createJwtAuthorizer } from './jwt-authorizer.ts'
import { internalError, toReply } from './reply.ts'
import { matchRoute, readRoutes, type RouteMatch } from './routes.ts'

export interface HttpApi {
  id: string
  handle(request: WebRequest): Promise<WebAnswer>
}

/** HTTP APIs refuse larger bodies with 413. */
const LARGEST_BODY = 10 * 1024 * 1024

const PRINCIPAL = 'service:apigateway.amazonaws.com'

const late = (ms: number) => new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), ms).unref())

const stageOf = (assembly: Assembly, api: Resource): string =>
  assembly.of('AWS::ApiGatewayV2::Stage').find(({ properties }) => properties.ApiId === api.name)?.name ?? '$default'

/** Serves one AWS::ApiGatewayV2::Api. */
export const createHttpApi = (desk: Desk, assembly: Assembly, api: Resource): HttpApi => {
  const routes = readRoutes(assembly, api.name)
  const authorize = createJwtAuthorizer(assembly, desk.clock)
  const cors = createCors(api.properties.CorsConfiguration)
  const stage = stageOf(assembly, api)
  const prefix = stage === '$default' ? '' : `/${stage}`

  const sourceArn = (key: string) => {
    const [method, path] = key === '$default' ? ['*', '/$default'] : key.split(' ')
    return `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api.name}/${stage}/${method === 'ANY' ? '*' : method}${path}`
  }

  const run = async (
    request: WebRequest,
    found: RouteMatch,
    authorizer?: Record<string, unknown>,
  ): Promise<WebAnswer> => {
    const { route } = found
    const event = toEvent(request, found, {
      apiId: api.name,
      stage,
      now: desk.clock.now(),
      ...(authorizer && { authorizer }),
    })
    const invoked = desk
      .invoke(route.functionArn, event, { principal: PRINCIPAL, sourceArn: sourceArn(route.key) })
      .catch(() => undefined)
    const answer = await Promise.race([invoked, late(route.timeoutMs)])
    if (answer === 'late') return webJson(503, { message: 'Service Unavailable' })
    return answer?.ok ? toReply(answer.payload) : internalError()
  }

  const answer = async (request: WebRequest): Promise<WebAnswer> => {
    const found = matchRoute(routes, request.method, request.path.slice(prefix.length) || '/')
    if (!found) return webJson(404, { message: 'Not Found' })
    if (request.body.length > LARGEST_BODY) return webJson(413, { message: 'Request Entity Too Large' })
    if (!found.route.authorizerId) return run(request, found)
    const verdict = await authorize(found.route, request.headers, request.query)
    if (verdict.ok) return run(request, found, verdict.authorizer)
    const challenge = {
      'www-authenticate': `Bearer${verdict.reason === 'no token' ? '' : ` error="invalid_token", error_description="${verdict.reason.replaceAll('"', "'")}"`}`,
    }
    return verdict.status === 401
      ? webJson(401, { message: 'Unauthorized' }, challenge)
      : webJson(403, { message: 'Forbidden' })
  }

  return {
    id: api.name,
    handle: async (request) => {
      const preflight = cors.preflight(request)
      if (preflight) return preflight
      const reply = await answer(request)
      return { ...reply, headers: { ...reply.headers, ...cors.headersFor(request.headers.origin) } }
    },
  }
}
