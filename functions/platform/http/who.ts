import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { CommonFailure, Route } from '#shared/contract/route.ts'
import type { SIGNATURE_FAILURES } from '#shared/contract/order/till-signature.ts'
import type { CLERK_FAILURES } from '#shared/contract/staff/clerk.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { Actor, Clerk, LineUser, Staff, Till } from './actor.ts'
import type { ApiEvent } from './problem.ts'
import { readSession, type ClerkAtCounter } from '../session/session.ts'
import { recogniseTill } from './till.ts'

/** The member of staff behind a login (the `sub` of the identity provider), if there is one. */
export type StaffOf = (sub: string) => Promise<Staff | undefined>

/** The member behind a LINE user of the group, if they have joined. */
export type MemberOf = (user: LineUser) => Promise<MemberId | undefined>

/** The till behind an API key, unless it was revoked. */
export type TillOf = (key: string) => Promise<Till | undefined>

/** The clerk of a session, unless they were removed or their tablet was revoked. */
export type ClerkOf = (session: ClerkAtCounter) => Promise<Result<Clerk, keyof typeof CLERK_FAILURES>>

export interface Recognition {
  staffOf?: StaffOf
  memberOf?: MemberOf
  tillOf?: TillOf
  clerkOf?: ClerkOf
}

/** Tells who calls, or refuses them at this route. */
export const recogniser =
  ({ staffOf, memberOf, tillOf, clerkOf }: Recognition) =>
  async (
    event: ApiEvent,
    route: Route,
    now: Instant,
  ): Promise<Result<Actor, CommonFailure | keyof typeof SIGNATURE_FAILURES | keyof typeof CLERK_FAILURES>> => {
    if (route.who === 'anyone' || route.who === 'line') return ok({ kind: 'nobody' })
    if (route.who === 'staff') return recogniseStaff(event, route, staffOf)
    if (route.who === 'till') return recogniseTill(event, now, tillOf)

    const token = /^Bearer (.+)$/.exec(event.headers.authorization ?? '')?.[1]
    if (!token) return fail('session-missing')
    const session = await readSession(token, now)
    if (!session.ok) return session
    const { value } = session
    if (route.who === 'clerk') return value.kind === 'clerk' && clerkOf ? clerkOf(value) : fail('not-allowed')
    if (route.who === 'device') return value.kind === 'device' ? ok(value) : fail('not-allowed')
    if (value.kind !== 'line') return fail('not-allowed')
    if (route.who === 'line-user' || value.member) return ok(value)
    // A session from before the join: one read finds who they have become.
    const member = await memberOf?.(value)
    return member ? ok({ ...value, member }) : fail('member-not-found')
  }

const recogniseStaff = async (
  event: ApiEvent,
  route: Route,
  staffOf?: StaffOf,
): Promise<Result<Actor, CommonFailure>> => {
  // API Gateway's JWT authoriser has verified signature, issuer, audience and time.
  const sub = event.requestContext.authorizer?.jwt?.claims.sub
  if (!sub || !staffOf) return fail('session-missing')
  const staff = await staffOf(String(sub))
  if (!staff) return fail('not-allowed')
  if (route.permission && !staff.permissions.includes(route.permission)) return fail('not-allowed')
  return ok(staff)
}
