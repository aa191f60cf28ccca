// The code on a member’s phone: ten digits that say who it is, and six behind them that change every thirty seconds. The
// ten may be spoken, printed and photographed, and earn; only all sixteen prove that the phone is here, and spend.
import { instant, MINUTE, ms, SECOND, type Instant } from '../../base/time.ts'

/** Digits of a member code. */
export const MEMBER_DIGITS = 10
export const LIVE_DIGITS = 6
export const STEP_MS = 30 * SECOND
/** How far a phone shows codes without asking again, and how far back an old one is known for what it is. */
export const LIVE_MS = 10 * MINUTE
/** Clocks differ, and a cashier needs a moment: the step before and the step after are good too. */
const SLACK_STEPS = 1
const KNOWN_STEPS = LIVE_MS / STEP_MS

export interface MemberCode {
  digits: string
  /** The six behind them. */
  live?: string
}

const SHAPE = new RegExp(`^(\\d{${MEMBER_DIGITS}})(\\d{${LIVE_DIGITS}})?$`)

/** As a scanner reads it or a person types it; undefined for what is no member code. */
export const readMemberCode = (text: string): MemberCode | undefined => {
  const [, digits, live] = SHAPE.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  return digits === undefined ? undefined : { digits, ...(live !== undefined && { live }) }
}

/** Which half minute it is, since the epoch. */
export const stepAt = (at: Instant): number => Math.floor(ms(at) / STEP_MS)
export const stepBegins = (step: number): Instant => instant(step * STEP_MS)

/** The steps a phone is given at once. */
export const stepsFrom = (now: Instant): number[] =>
  Array.from({ length: KNOWN_STEPS + 1 }, (_, nth) => stepAt(now) + nth)

/** Why a live code is not good: it was, it will be, or it never is. */
export type Stale = 'old' | 'early' | 'wrong'

/** The step a code is of, or why it is of none that counts now. @param digitsOf the six digits of a step */
export const judgeLive = (
  live: string,
  digitsOf: (step: number) => string,
  now: Instant,
): { step: number } | { stale: Stale } => {
  const step = stepAt(now)
  const away = Array.from({ length: KNOWN_STEPS + 1 }, (_, nth) => [nth, -nth]).flat()
  const by = away.find((far) => digitsOf(step + far) === live)
  if (by === undefined) return { stale: 'wrong' }
  return Math.abs(by) <= SLACK_STEPS ? { step: step + by } : { stale: by < 0 ? 'old' : 'early' }
}
