// The code on a counter screen: stands, is claimed once, is used once. Digits can be typed; the QR carries a secret as well.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, MINUTE, ms, SECOND, type Instant } from '../../base/time.ts'

/** An unclaimed code gives way to the next after this long. */
export const STANDS_MS = 30 * SECOND
/** A phone that scanned in the last second still gets through. */
export const GRACE_MS = 5 * SECOND
/** A claim is held this long, for login and joining. */
export const HOLD_MS = 10 * MINUTE

export interface Claim {
  /** Idempotency key of the claim: the same one gets the same ticket again. */
  key: string
  ticket: string
  at: Instant
}

/** What used it: a member, and for what (`stamp` or a coupon’s id). */
export interface Use {
  member: string
  for: string
  at: Instant
}

export interface CounterCode {
  group: string
  brand: string
  store: string
  slug: string
  digits: string
  secret: string
  worth: number
  shownAt: Instant
  claim?: Claim
  use?: Use
}

export type CodeRefusal = 'code-already-used' | 'code-expired' | 'code-invalid'

/** What somebody presents: a scanned code, a ticket, or six typed digits of the brand they are in. */
export interface Presented {
  slug: string
  digits: string
  secret?: string
  ticket?: string
}

/** `-` before a secret, `~` before a ticket: a letter that base64url never writes, for a secret may begin with any it does. */
const SHAPE = /^([a-z0-9]{6})-(\d{6})([-~])([\w-]{6,40})$/

/** @param slug the brand the session is in, for typed digits */
export const readPresented = (code: string, slug?: string): Presented | undefined => {
  const typed = code.replace(/\s/g, '')
  if (/^\d{6}$/.test(typed)) return slug === undefined ? undefined : { slug, digits: typed }
  const [, of, digits, mark, rest] = SHAPE.exec(code.trim()) ?? []
  if (!of || !digits || !rest) return undefined
  return { slug: of, digits, ...(mark === '~' ? { ticket: rest } : { secret: rest }) }
}

export const writeCode = ({ slug, digits, secret }: Pick<CounterCode, 'slug' | 'digits' | 'secret'>) =>
  `${slug}-${digits}-${secret}`
export const writeTicket = ({ slug, digits }: Pick<CounterCode, 'slug' | 'digits'>, ticket: string) =>
  `${slug}-${digits}~${ticket}`

export const standsUntil = (code: Pick<CounterCode, 'shownAt'>): Instant => after(code.shownAt, STANDS_MS)
export const holdsUntil = (claim: Claim): Instant => after(claim.at, HOLD_MS)

/** Whether the screen must show the next one. */
export const isSpent = (code: CounterCode, now: Instant): boolean =>
  code.claim !== undefined || code.use !== undefined || ms(standsUntil(code)) <= ms(now)

/** Takes a standing code; the same key takes it again. */
export const claim = (code: CounterCode, wanted: Claim, secret: string | undefined): Result<Claim, CodeRefusal> => {
  if (code.secret !== secret) return fail('code-expired')
  if (code.claim?.key === wanted.key) return ok(code.claim)
  if (code.claim || code.use) return fail('code-already-used')
  if (ms(wanted.at) > ms(standsUntil(code)) + GRACE_MS) return fail('code-expired')
  return ok(wanted)
}

/** Whether this member may use the code now; a use that is theirs already is theirs for ever. */
export const use = (code: CounterCode, presented: Presented, wanted: Use): Result<Use, CodeRefusal> => {
  if (code.use)
    return code.use.member === wanted.member && code.use.for === wanted.for ? ok(code.use) : fail('code-already-used')
  if (presented.ticket !== undefined) {
    if (code.claim?.ticket !== presented.ticket) return fail('code-invalid')
    return ms(wanted.at) > ms(holdsUntil(code.claim)) ? fail('code-expired') : ok(wanted)
  }
  if (presented.secret !== undefined && presented.secret !== code.secret) return fail('code-expired')
  if (code.claim) return fail('code-already-used')
  return ms(wanted.at) > ms(standsUntil(code)) + GRACE_MS ? fail('code-expired') : ok(wanted)
}
