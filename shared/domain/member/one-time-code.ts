// A code by SMS: six digits, five minutes, five tries. A try is counted before it is looked at, so that many at once are many.
import { fail, ok, type Result } from '../../base/result.ts'
import { MINUTE, type Instant } from '../../base/time.ts'

export const CODE_DIGITS = 6
export const CODE_MS = 5 * MINUTE
export const CODE_TRIES = 5

export interface SentCode {
  tries: number
  until: Instant
  /** Whether a right try has used it. */
  isUsed: boolean
}

/** Tries counted with this one. */
export const tryCode = (
  code: SentCode | undefined,
  now: Instant,
): Result<number, 'sms-code-expired' | 'sms-code-locked'> => {
  if (!code || code.isUsed || code.until <= now) return fail('sms-code-expired')
  if (code.tries >= CODE_TRIES) return fail('sms-code-locked', { retryAt: code.until })
  return ok(code.tries + 1)
}

/** What a wrong try is told. */
export const wrongTry = (tries: number, until: Instant) =>
  tries >= CODE_TRIES
    ? fail('sms-code-locked', { retryAt: until })
    : fail('sms-code-wrong', { left: CODE_TRIES - tries })

/** Until when no other code is sent, because this one was guessed at too often. */
export const lockedCode = (code: SentCode | undefined, now: Instant): Instant | undefined =>
  code && !code.isUsed && code.until > now && code.tries >= CODE_TRIES ? code.until : undefined
