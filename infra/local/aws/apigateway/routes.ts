import type { Assembly, Resource } from '../../assembly/assembly.ts'

export interface Route {
  /** 'GET /brands/{id}' or '$default'. */
  key: string
  method: string
  pattern: RegExp
  parameters: string[]
  /** Fewer variables first, greedy ones after, $default last. */
  rank: number
  functionArn: string
  timeoutMs: number
  authorizerId?: string
  scopes: string[]
}

export interface RouteMatch {
  route: Route
  pathParameters: Record<string, string>
}

/** HTTP APIs allow 30 seconds at most, which is also the default. */
const DEFAULT_TIMEOUT_MS = 30_000
const GREEDY_RANK = 1_000
const CATCH_ALL_RANK = 1_000_000
const VARIABLE_RANK = 10

const escape = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

const compile = (path: string) => {
  const parameters: string[] = []
  const source = path
    .split('/')
    .map((segment) => {
      const [, name, greedy] = /^\{([\w-]+)(\+?)\}$/.exec(segment) ?? []
      if (!name) return escape(segment)
      parameters.push(name)
      return greedy ? '(.+)' : '([^/]+)'
    })
    .join('/')
  return { pattern: new RegExp(`^${source}$`), parameters }
}

const rankOf = (key: string, method: string, path: string, parameters: string[]) => {
  if (key === '$default') return CATCH_ALL_RANK
  return (path.includes('+}') ? GREEDY_RANK : 0) + parameters.length * VARIABLE_RANK + (method === 'ANY' ? 1 : 0)
}

const readRoute = (resource: Resource, integrations: Map<string, Resource>): Route => {
  const { RouteKey, Target, AuthorizationType, AuthorizerId, AuthorizationScopes } = resource.properties
  const integration = integrations.get(String(Target).split('/').pop()!)
  if (!integration) throw new Error(`${resource.stack}/${resource.id} targets ${Target}, which is no integration`)
  const { IntegrationUri, TimeoutInMillis, PayloadFormatVersion } = integration.properties
  if (PayloadFormatVersion !== '2.0')
    throw new Error(
      `${integration.stack}/${integration.id} does not use payload format 2.0, which is all the desk speaks`,
    )
  const [method = 'ANY', path = '/{proxy+}'] = RouteKey === '$default' ? [] : String(RouteKey).split(' ')
  const { pattern, parameters } = compile(path)
  return {
    key: String(RouteKey),
    method,
    pattern: RouteKey === '$default' ? /^/ : pattern,
    parameters: RouteKey === '$default' ? [] : parameters,
    rank: rankOf(String(RouteKey), method, path, parameters),
    functionArn: /functions\/(arn:[^/]+)\/invocations/.exec(String(IntegrationUri))?.[1] ?? String(IntegrationUri),
    timeoutMs: Number(TimeoutInMillis ?? DEFAULT_TIMEOUT_MS),
    ...(AuthorizationType === 'JWT' && { authorizerId: String(AuthorizerId) }),
    scopes: AuthorizationScopes ?? [],
  }
}

const checkAuthorization = ({ stack, id, properties }: Resource) => {
  const type = properties.AuthorizationType ?? 'NONE'
  if (type !== 'NONE' && type !== 'JWT')
    throw new Error(`${stack}/${id} asks for ${type} authorization, which the desk does not run`)
}

/** The routes of one HTTP API, most specific first. */
export const readRoutes = (assembly: Assembly, apiId: string): Route[] => {
  const mine = (type: string) => assembly.of(type).filter(({ properties }) => properties.ApiId === apiId)
  const integrations = new Map(mine('AWS::ApiGatewayV2::Integration').map((one) => [one.name, one]))
  const routes = mine('AWS::ApiGatewayV2::Route')
  routes.forEach(checkAuthorization)
  return routes.map((one) => readRoute(one, integrations)).sort((a, b) => a.rank - b.rank)
}

export const matchRoute = (routes: Route[], method: string, path: string): RouteMatch | undefined => {
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue
    const found = route.pattern.exec(path)
    if (found)
      return {
        route,
        pathParameters: Object.fromEntries(route.parameters.map((name, index) => [name, found[index + 1]!])),
      }
  }
  return undefined
}
