import { unitFor } from '#shared/base/unit-for.ts'
import { fill, say, type Locale } from '#shared/base/text.ts'
import type { ScreenWords } from '#shared/text/screens/zh-hant.ts'
import type { TierPage } from './tier-page.ts'

type Rate = TierPage['tiers'][number]['rates'][number]
type Words = Pick<ScreenWords['tier'], 'rate' | 'rateTimes' | 'rateNone'>

const PLAIN = 100

/** `紅利點數 2 倍：每 NT$100 得 2 點` */
export const sayRate = ({ name, unit, points, per, percent }: Rate, words: Words, locale: Locale): string =>
  fill(points === 0 ? words.rateNone : percent === PLAIN ? words.rate : words.rateTimes, {
    card: say(name, locale),
    unit: unitFor(unit, points, locale),
    points: points.toLocaleString('en'),
    per: per.toLocaleString('en'),
    times: percent / PLAIN,
  })
