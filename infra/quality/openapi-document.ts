// The contracts as an OpenAPI 3.1 document.
import { z } from '#shared/base/schema.ts'
import { COMMON_FAILURES, type Route, type Who } from '#shared/contract/route.ts'

type Json = Record<string, unknown>

const SECURITY_SCHEMES = {
  session: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The token of POST /session, which a LINE Login ID token is exchanged for. Names group, brand, LINE user and, once joined, the member.',
  },
  staff: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The access token of the OpenID Connect sign-in (code flow with PKCE) that marketers and store staff use.',
  },
  device: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a store’s paired counter screen, from POST /counter/pairings. Revocable.',
  },
  clerk: {
    type: 'http',
    scheme: 'bearer',
    description: 'A clerk’s session, from POST /clerk/sessions or the tablet’s POST /counter/clerks/{id}/sessions.',
  },
  tillSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'x-jidian-signature',
    description:
      '`v1=` and the hex HMAC-SHA256, with the API key’s secret, of six lines: `v1`, the timestamp, the method, the path, the Idempotency-Key (or nothing) and the hex SHA-256 of the raw body. With it go `x-jidian-key` and `x-jidian-timestamp` (seconds; ± 5 minutes). Test vectors: `shared/contract/order/till-signature.vectors.json`.',
  },
  lineSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'x-line-signature',
    description: 'HMAC-SHA256 of the raw body with the channel secret, base64, as LINE sends it.',
  },
}

const SECURITY: Record<Who, Json[]> = {
  anyone: [],
  'line-user': [{ session: [] }],
  member: [{ session: [] }],
  staff: [{ staff: [] }],
  device: [{ device: [] }],
  clerk: [{ clerk: [] }],
  till: [{ tillSignature: [] }],
  line: [{ lineSignature: [] }],
}

const WHO: Record<Who, string> = {
  anyone: 'Anyone may call.',
  'line-user': 'For a LINE user, joined or not.',
  member: 'For a member.',
  staff: 'For staff',
  device: 'For a paired counter screen.',
  clerk: 'For a clerk in staff mode.',
  till: 'For a till or web shop with an API key.',
  line: 'For LINE alone.',
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  return rest
}

const camel = (text: string) => text.replace(/[^A-Za-z0-9]+(\w)?/g, (_, letter?: string) => letter?.toUpperCase() ?? '')

/** `POST /me/stamps` → `postMeStamps`. */
const operationId = (key: string) => camel(key.replace(/^[A-Z]+/, (method) => method.toLowerCase()))

const problem = (codes: string[]): Json => ({
  description: codes.join(', '),
  content: {
    'application/problem+json': {
      schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
    },
  },
})

const codesByStatus = (failures: Readonly<Record<string, number>>) => {
  const byStatus: Record<string, string[]> = {}
  for (const [code, status] of Object.entries(failures)) byStatus[status] = [...(byStatus[status] ?? []), code]
  return byStatus
}

const COMMON = codesByStatus(COMMON_FAILURES)

/** A status that only every route's failures use is written once, in the components. */
const problems = (route: Route): Json => {
  const own = codesByStatus(route.failures)
  const shared = Object.keys(COMMON).map((status) => [status, { $ref: `#/components/responses/${status}` }])
  const more = Object.entries(own).map(([status, codes]) => [status, problem([...codes, ...(COMMON[status] ?? [])])])
  return Object.fromEntries([...shared, ...more])
}

/** Path places and query go to parameters, the rest to the body. */
const inputOf = (method: string, path: string, route: Route): Json => {
  const schema = schemaOf(route.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const properties = Object.entries(schema.properties ?? {})
  const required = new Set(schema.required)
  const isQuery = method === 'get'
  const inAddress = properties.filter(([name]) => places.includes(name) || isQuery)
  const parameters: Json[] = inAddress.map(([name, shape]) => ({
    name,
    in: places.includes(name) ? 'path' : 'query',
    required: places.includes(name) || required.has(name),
    schema: shape,
  }))
  if (isQuery) return { ...(parameters.length > 0 && { parameters }) }
  const body = properties.filter(([name]) => !places.includes(name))
  const names = body.map(([name]) => name).filter((name) => required.has(name))
  if (route.who !== 'line') parameters.push({ $ref: '#/components/parameters/IdempotencyKey' })
  const bodySchema = {
    type: 'object',
    properties: Object.fromEntries(body),
    ...(names.length > 0 && { required: names }),
    additionalProperties: false,
  }
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(body.length > 0 && {
      requestBody: { required: names.length > 0, content: { 'application/json': { schema: bodySchema } } },
    }),
  }
}

const success = (route: Route): Json => {
  const status = route.status ?? 200
  if (status === 204) return { 204: { description: 'Done.' } }
  return {
    [status]: { description: 'Done.', content: { 'application/json': { schema: schemaOf(route.output, 'output') } } },
  }
}

const operation = (route: Route): [path: string, method: string, value: Json] => {
  const [method, path] = route.key.split(' ') as [string, string]
  const who =
    route.who === 'staff' ? `${WHO.staff}${route.permission ? ` who may ${route.permission}` : ''}.` : WHO[route.who]
  const value = {
    operationId: operationId(route.key),
    tags: [path.split('/').find((part) => part && part !== 'admin' && part !== 'me') ?? 'me'],
    summary: route.summary,
    description: who,
    security: SECURITY[route.who],
    ...inputOf(method.toLowerCase(), path, route),
    responses: { ...success(route), ...problems(route) },
  }
  return [path, method.toLowerCase(), value]
}

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. `code` is the failure’s word, the same in the code and in every language.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'For people, in the language of Accept-Language.' },
    code: { type: 'string' },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
  },
  required: ['title', 'status', 'code'],
}

/** @param routes in the order they should be read */
export const openapiOf = (routes: Route[]): Json => {
  const paths: Record<string, Json> = {}
  for (const [path, method, value] of routes.map(operation)) paths[path] = { ...paths[path], [method]: value }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jidian 集點',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Loyalty that lives in LINE. Instants are UTC ISO 8601, points are integers, money is in minor units.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: { Problem: PROBLEM },
      responses: Object.fromEntries(Object.entries(COMMON).map(([status, codes]) => [status, problem(codes)])),
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'The same key and body get the stored answer; the same key with another body is refused (422).',
          schema: { type: 'string', minLength: 8, maxLength: 80 },
        },
      },
    },
  }
}
