// A code by SMS that spends: the member tells it to the cashier. Six digits, ten minutes, five tries, one spending.
import { fail, ok, type Result } from '../../base/result.ts'
import { MINUTE, type Instant } from '../../base/time.ts'
import { CODE_TRIES, type SentCode } from './one-time-code.ts'

export const SPEND_CODE_MS = 10 * MINUTE

/** Tries counted with this one. It is counted before it is looked at, so that many at once are many. */
export const trySpendCode = (
  code: SentCode | undefined,
  now: Instant,
): Result<number, 'spend-code-expired' | 'spend-code-used' | 'spend-code-locked'> => {
  if (!code || code.until <= now) return fail('spend-code-expired')
  if (code.isUsed) return fail('spend-code-used')
  if (code.tries >= CODE_TRIES) return fail('spend-code-locked', { retryAt: code.until })
  return ok(code.tries + 1)
}

/** What a wrong try is told. */
export const wrongSpendCode = (tries: number, until: Instant) =>
  tries >= CODE_TRIES
    ? fail('spend-code-locked', { retryAt: until })
    : fail('spend-code-wrong', { left: CODE_TRIES - tries })
