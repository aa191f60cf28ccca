// Contract + use case → API handler: who is it, parse, run, failure → problem (RFC 9457), log. One Lambda serves a module's routes.
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Result } from '#shared/base/result.ts'
import { localeOf, type Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import {
  COMMON_FAILURES,
  type CommonFailure,
  type FailureOf,
  type InputOf,
  type OutputOf,
  type Route,
  type Who,
} from '#shared/contract/route.ts'
import type { ActorOf } from './actor.ts'
import { sha256 } from '../chance.ts'
import { now } from '../clock.ts'
import { log } from '../watch/log.ts'
import { count } from '../watch/metrics.ts'
import { problem, type ApiEvent } from './problem.ts'
import { isPassing } from '../try-again.ts'
import { withTrace } from '../watch/trace.ts'
import { isNoBrandOfTheirs } from './scope.ts'
import { recogniser, type Recognition } from './who.ts'

/** What a use case knows of the call beside its input. */
export interface Turn<A = unknown> {
  actor: A
  now: Instant
  locale: Locale
  /** Idempotency-Key and a hash of what was asked with it. */
  retry?: { key: string; hash: string }
  /** Where the call came from, hashed: for rate limits only. */
  from: string
}

export interface Endpoint {
  route: Route
  run: (input: never, turn: never) => Promise<Result<unknown, string>>
}

export const on = <R extends Route>(
  route: R,
  run: (
    input: InputOf<R>,
    turn: Turn<ActorOf[R['who'] & Who]>,
  ) => Promise<Result<OutputOf<R>, FailureOf<R> | CommonFailure>>,
): Endpoint => ({ route, run: run as Endpoint['run'] })

/** Bytes of a request body. Pictures go to S3 by themselves. */
export const BODY_MAX = 64 * 1024

const bodyOf = (event: ApiEvent): Result<Record<string, unknown>, CommonFailure> => {
  if (!event.body) return { ok: true, value: {} }
  const raw = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
  if (raw.length > BODY_MAX) return { ok: false, failure: 'body-too-large', detail: { bytes: BODY_MAX } }
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    if (value && typeof value === 'object' && !Array.isArray(value))
      return { ok: true, value: value as Record<string, unknown> }
  } catch (error) {
    log.info('body is not JSON', { reason: (error as Error).name })
  }
  return { ok: false, failure: 'input-invalid', detail: { field: 'body' } }
}

const retryOf = (event: ApiEvent) => {
  const key = event.headers['idempotency-key']?.slice(0, 128)
  return key ? { key, hash: sha256(`${event.routeKey} ${event.rawPath} ${event.body ?? ''}`) } : undefined
}

/** @param endpoints the module's routes @param recognition how a login becomes staff, and a LINE user a member */
export const serve = (endpoints: Endpoint[], recognition: Recognition = {}) => {
  const byKey = new Map(endpoints.map((one) => [one.route.key, one]))
  const recognise = recogniser(recognition)

  const answer = async (event: ApiEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const locale = localeOf(event.headers['accept-language'])
    const [method, path] = event.routeKey.split(' ') as [string, string]
    const endpoint = byKey.get(`${method} ${path.replace(/^\/api/, '')}`)
    if (!endpoint) return problem('not-found', 404, locale)
    const { route, run } = endpoint
    const refuse = (failure: string, detail?: Readonly<Record<string, string | number | boolean | null>>) => {
      const status = { ...COMMON_FAILURES, ...route.failures }[failure as CommonFailure] ?? 500
      log.info('refused', { route: route.key, code: failure, status })
      count('refused')
      return problem(failure, status, locale, detail)
    }

    const at = now()
    const actor = await recognise(event, route, at)
    if (!actor.ok) return refuse(actor.failure)
    const body = bodyOf(event)
    if (!body.ok) return refuse(body.failure, body.detail)
    // A till signs path and body, and no query: nobody may add to what it asked.
    const query = route.who === 'till' ? {} : event.queryStringParameters
    const input = route.input.safeParse({ ...query, ...body.value, ...event.pathParameters })
    if (!input.success) return refuse('input-invalid', { field: input.error.issues[0]?.path.join('.') || 'body' })
    if (await isNoBrandOfTheirs(actor.value, input.data as object)) return refuse('not-found')

    const turn: Turn = {
      actor: actor.value,
      now: at,
      locale,
      retry: retryOf(event),
      from: sha256(event.requestContext.http.sourceIp),
    }
    const result = await run(input.data as never, turn as never)
    if (!result.ok) return refuse(result.failure, result.detail)
    return {
      statusCode: route.status ?? 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      body: JSON.stringify(result.value),
    }
  }

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      const event = request.event as ApiEvent
      log.error('call failed', request.error, { route: event.routeKey })
      count('failed')
      const passing = isPassing(request.error)
      request.response = problem(
        passing ? 'try-again' : 'unexpected',
        passing ? 503 : 500,
        localeOf(event.headers?.['accept-language']),
      )
    })
    .handler((event) => withTrace(event.requestContext.requestId, () => answer(event as ApiEvent)))
}
