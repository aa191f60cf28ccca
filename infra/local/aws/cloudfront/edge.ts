import { randomUUID } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import type { WebAnswer, WebRequest } from '../web.ts'
import { behaviourFor, readBehaviours, type Behaviour, type Origin } from './behaviours.ts'
import { compress } from './compress.ts'
import { compileEdgeFunction, type EdgeFunction } from './edge-function.ts'
import { managedSecurityHeaders, MANAGED_SECURITY, policyHeaders } from './response-headers.ts'

/** Fetches from what stands behind the edge. */
export type Fetch = (origin: Origin, request: WebRequest) => Promise<WebAnswer>

export interface Edge {
  /** Undefined when no behaviour but the default one matches: the world looks for an answer of its own first. */
  handle(request: WebRequest): Promise<WebAnswer | undefined>
  handleByDefault(request: WebRequest): Promise<WebAnswer | undefined>
}

const refuse = (status: number, text: string): WebAnswer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: text,
})

/** The distribution of the templates, without its cache.
 *  @param line the origin of the desk's LINE, which pages may call where they may call LINE */
export const createEdge = (assembly: Assembly, fetch: Fetch, line?: string): Edge => {
  const { ordered, fallback } = readBehaviours(assembly)
  const functions = new Map<string, EdgeFunction>(
    assembly.of('AWS::CloudFront::Function').map((one) => [one.arn, compileEdgeFunction(one)]),
  )
  const policies = new Map(
    assembly
      .of('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ name, properties }) => [name, policyHeaders(properties.ResponseHeadersPolicyConfig, line)]),
  )
  policies.set(MANAGED_SECURITY, managedSecurityHeaders())

  const functionOf = (arn: string | undefined): EdgeFunction | undefined => {
    if (arn && !functions.has(arn)) throw new Error(`no template makes the edge function ${arn}`)
    return arn ? functions.get(arn) : undefined
  }

  const serve = async (behaviour: Behaviour, request: WebRequest): Promise<WebAnswer> => {
    if (!behaviour.methods.includes(request.method))
      return refuse(403, 'This distribution is not configured to allow the HTTP request method')
    const rewritten = (await functionOf(behaviour.viewerRequest)?.onRequest(request)) ?? request
    if ('status' in rewritten) return rewritten
    const origin = await fetch(behaviour.origin, { ...rewritten, path: behaviour.origin.path + rewritten.path })
    const answered = (await functionOf(behaviour.viewerResponse)?.onResponse(request, origin)) ?? origin
    const extra = policies.get(behaviour.headersPolicy ?? '') ?? {}
    const answer = { ...answered, headers: { ...answered.headers, ...extra, 'x-amz-cf-id': randomUUID() } }
    return behaviour.compress ? compress(answer, request.headers['accept-encoding'] ?? '') : answer
  }

  return {
    handle: async (request) => {
      const behaviour = behaviourFor(ordered, request.path)
      return behaviour && serve(behaviour, request)
    },
    handleByDefault: async (request) => fallback && serve(fallback, request),
  }
}
