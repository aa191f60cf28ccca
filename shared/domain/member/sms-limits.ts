// How many SMS go out: they cost money, and a stranger's phone must not ring all day.
import { fail, ok, type Result } from '../../base/result.ts'
import { after, DAY, HOUR, instant, MINUTE, ms, type Instant } from '../../base/time.ts'

export const SMS_LIMITS = {
  gapMs: MINUTE,
  perNumber: 5,
  perUser: 10,
  /** A till asks for one guest after another. */
  perTill: 60,
  windowMs: HOUR,
  perBrandDay: 1_000,
}

/** When SMS went out, oldest first: to a number, and for who asked. */
export interface SmsWindows {
  number: readonly Instant[]
  user: readonly Instant[]
}

const within = (times: readonly Instant[], now: Instant) => times.filter((at) => after(at, SMS_LIMITS.windowMs) > now)

/** When a window with `most` places has a free one; undefined: now. */
const freeAt = (times: readonly Instant[], most: number): Instant | undefined =>
  times.length < most ? undefined : after(times[times.length - most]!, SMS_LIMITS.windowMs)

/** The windows with this SMS in them, and when the next may go. @param perAsker how many may go for who asks */
export const mayText = (
  windows: SmsWindows,
  now: Instant,
  perAsker = SMS_LIMITS.perUser,
): Result<SmsWindows & { resendAt: Instant }, 'sms-too-often'> => {
  const [number, user] = [within(windows.number, now), within(windows.user, now)]
  const last = number.at(-1)
  const waits = [
    last && after(last, SMS_LIMITS.gapMs),
    freeAt(number, SMS_LIMITS.perNumber),
    freeAt(user, perAsker),
  ].flatMap((at) => (at && at > now ? [at] : []))
  if (waits.length) return fail('sms-too-often', { retryAt: waits.sort().at(-1)! })
  const next = { number: [...number, now], user: [...user, now] }
  const full = freeAt(next.number, SMS_LIMITS.perNumber) ?? freeAt(next.user, perAsker) ?? now
  const gap = after(now, SMS_LIMITS.gapMs)
  return ok({ ...next, resendAt: full > gap ? full : gap })
}

const TAIPEI = 8 * HOUR
/** The next local midnight, when a brand's day begins anew. */
export const nextDay = (now: Instant): Instant => instant((Math.floor((ms(now) + TAIPEI) / DAY) + 1) * DAY - TAIPEI)
