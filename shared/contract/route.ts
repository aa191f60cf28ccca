// One value is a route: handler, client, API Gateway and the OpenAPI document all read it.
import type { z } from '../base/schema.ts'
import type { Permission } from '../domain/staff/permission.ts'

/** Who may call: anyone; a LINE user with our session; a member (a session that names one); marketers and HQ by role;
 *  a paired store device; a clerk of a store, on their phone or its tablet; a till or shop with an API key (`order/till-signature.ts`); LINE itself (signature checked by the handler). */
export type Who = 'anyone' | 'line-user' | 'member' | 'staff' | 'device' | 'clerk' | 'till' | 'line'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Route<
  Key extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Failure extends string = string,
  W extends Who = Who,
> {
  /** `POST /me/stamps`: method, path below /api with `{places}`. */
  key: Key
  who: W
  /** Asked of staff only. */
  permission?: Permission
  /** One sentence for the OpenAPI document. */
  summary: string
  /** Path places, query and body in one flat object. Unknown fields are refused. */
  input: Input
  output: Output
  /** HTTP status of success; 200 unless told. */
  status?: 200 | 201 | 202 | 204
  /** Each failure's word and HTTP status. */
  failures: Readonly<Record<Failure, number>>
}

export const route = <
  const Key extends `${Method} /${string}`,
  Input extends z.ZodType,
  Output extends z.ZodType,
  const W extends Who,
  const Failure extends string = never,
>(
  value: Route<Key, Input, Output, Failure, W>,
) => value

/** Failures any route may answer, beside its own. */
export const COMMON_FAILURES = {
  'input-invalid': 400,
  'session-missing': 401,
  'session-expired': 401,
  'not-allowed': 403,

  'not-found': 404,
  'member-not-found': 404,
  'body-too-large': 413,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'try-again': 503,
  unexpected: 500,
} as const
export type CommonFailure = keyof typeof COMMON_FAILURES

export type InputOf<R> = R extends { input: z.ZodType<infer T> } ? T : never
/** What a caller writes: before defaults and coercion. */
export type RequestOf<R> = R extends { input: infer S } ? (S extends z.ZodType ? z.input<S> : never) : never
export type OutputOf<R> = R extends { output: z.ZodType<infer T> } ? T : never
export type FailureOf<R> = R extends { failures: Readonly<Record<infer F, number>> } ? F & string : never
