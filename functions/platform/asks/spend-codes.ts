// What tills ask of codes by SMS that spend: for members without a phone to scan.
import type { Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { Till } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import type { Write } from '../table/write.ts'

export interface SpendCodeAt {
  group: string
  brand: string
  store: string
  /** As it was said. */
  phone: string
}

/** A code that is written down, and goes out once that is committed. */
export interface MadeCode {
  expiresAt: Instant
  resendAt: Instant
  /** The first counts the SMS of the brand’s day, and fails when there were too many. */
  writes: Write[]
  send: () => Promise<{ state: 'accepted' | 'refused' | 'busy'; reason?: string }>
  /** Nothing reached the phone: the code goes, and with a busy gateway the number need not wait its minute. */
  takeBack: (isBusy: boolean) => Promise<Write[]>
}

export type NoCode = 'phone-invalid' | 'member-not-found' | 'sms-not-connected' | 'sms-too-often' | 'spend-code-locked'
export type WrongCode = 'spend-code-wrong' | 'spend-code-locked' | 'spend-code-expired' | 'spend-code-used'

export interface SpendCodes {
  make: (
    asked: SpendCodeAt & { member: string; storeName: string; till: string },
    now: Instant,
  ) => Promise<Result<MadeCode, NoCode>>
  /** Counts the try at once. The write uses the code up, and is committed with the spending. @param isAgain it was right before in this very request, which another act outran */
  tryCode: (
    asked: SpendCodeAt & { code: string; isAgain: boolean },
    turn: Pick<Turn<Till>, 'now' | 'retry'>,
  ) => Promise<Result<Write, WrongCode | 'try-again'>>
}
