import { fail, type Result } from '#shared/base/result.ts'
import type { Skipped } from './earning.ts'

type WhyNothing = 'too-soon' | 'daily-cap' | 'reward-out' | 'sharing-needed' | 'card-other-store'

/** No card gave anything: the reason that helps the member most. @param otherwise where none of them does */
export const whyNothing = <Otherwise extends string>(
  skipped: readonly Skipped[],
  otherwise: Otherwise,
): Result<never, WhyNothing | Otherwise> => {
  const because = (why: Skipped['why']) => skipped.find((one) => one.why === why)
  const soon = because('too-soon')
  if (soon) return fail('too-soon', soon.retryAt ? { retryAt: soon.retryAt } : undefined)
  if (because('daily-cap')) return fail('daily-cap')
  const out = because('reward-out')
  if (out) return fail('reward-out', { card: out.program })
  const unshared = because('not-shared')
  if (unshared) return fail('sharing-needed', { card: unshared.program })
  const elsewhere = because('other-store')
  return elsewhere ? fail('card-other-store', { card: elsewhere.program }) : fail(otherwise)
}
