import { useApp } from '../../parts/words.ts'
import type { TierPage } from './tier-page.ts'

/** `近 12 個月` */
export const usePeriod = (): ((period: TierPage['period']) => string) => {
  const { words, fill } = useApp()
  return (period) =>
    period.kind !== 'rolling'
      ? words.tier.period[period.kind]
      : period.months === 1
        ? words.tier.period.rollingOne
        : fill(words.tier.period.rolling, { n: period.months })
}
