// The rules of a points card, as sentences.
import { unitFor } from '../../../base/unit-for.ts'
import { fill, type Locale } from '../../../base/text.ts'
import { DAY, instant } from '../../../base/time.ts'
import type { LapseRule } from '../../../domain/ledger/lapse-rule.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { CardPageProps, CardReading } from '../faces.ts'
import { PLAIN, rateAmong } from './percent.ts'
import { pointsShown, type PointsShown } from './shown.ts'
import { counted } from './slip.ts'
import { WORDS, type PointsWords } from './words.liff.ts'

const TAGS: Record<Locale, string> = { 'zh-Hant': 'zh-TW', en: 'en-GB', ja: 'ja-JP' }
/** A Sunday, in UTC. */
const SUNDAY = Date.parse('2026-11-22T00:00:00Z')

const weekdayName = (weekday: number, locale: Locale) =>
  new Intl.DateTimeFormat(TAGS[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(instant(SUNDAY + weekday * DAY)),
  )

/** The time of what waits runs from when it may be used. */
const lapseRule = (rule: LapseRule, words: PointsWords, waits: boolean): string => {
  const says = waits ? { ...words.lapse, ...words.lapseOpen } : words.lapse
  switch (rule.kind) {
    case 'never':
      return words.lapse.never
    case 'after-earning':
    case 'after-activity':
      return fill(says[rule.kind], { n: rule.months })
    case 'end-of': {
      const period = words.periods[rule.period]
      if (rule.later === 1) return fill(says.next, { period: words.nextPeriods[rule.period] })
      return rule.later === 0 ? fill(says['end-of'], { period }) : fill(says.later, { period, n: rule.later })
    }
  }
}

const offsetRule = ({ offset }: PointsShown, unitOf: UnitOf, words: PointsWords): string =>
  offset
    ? fill(offset.mostPercent < 100 ? words.offset : words.offsetAll, {
        points: counted(offset.points),
        unit: unitOf(offset.points),
        money: counted(offset.money),
        percent: offset.mostPercent,
      })
    : words.noOffset

/** The unit beside so many. */
type UnitOf = (n: number) => string

/** What the holder’s own tier earns, and that others earn something else. A home remembered from before names no tiers. */
const tierRules = ({ rate, multipliers }: PointsShown, tier: Tier, told: CardReading, unitOf: UnitOf) => {
  const words = WORDS[told.locale]
  const ofTiers = multipliers.flatMap(({ tiers, percent }) => (tiers ? { tiers, percent } : []))
  const own = tier && rateAmong(rate, ofTiers, tier.id)
  if (!own || !tier) return multipliers.some(({ kind }) => kind === 'tier') ? [words.otherTiers] : []
  if (own.percent === PLAIN) return [words.otherTiers]
  const name = told.say(tier.name)
  const { points, per } = own
  return [
    fill(points === 0 ? words.noneAs : words.rateAs, {
      name,
      unit: unitOf(points),
      per: counted(per),
      points: counted(points),
    }),
  ]
}

type Tier = CardPageProps['tier']

export const rulesOf = (card: HomeCard, told: CardReading, tier?: Tier): string[] => {
  const words = WORDS[told.locale]
  const shown = pointsShown(card)
  const unitOf: UnitOf = (n) => unitFor(card.unit, n, told.locale)
  const { rate, multipliers, pendingDays, lapse } = shown
  const onDays = multipliers.flatMap(({ weekdays, percent }) => {
    if (!weekdays) return []
    const days = weekdays.map((weekday) => weekdayName(weekday, told.locale)).join(words.list)
    return [fill(percent === 0 ? words.noneOn : words.times, { days, unit: told.say(card.unit), n: percent / 100 })]
  })
  return [
    fill(words.rate, { per: counted(rate.per), points: counted(rate.points), unit: unitOf(rate.points) }),
    ...tierRules(shown, tier, told, unitOf),
    ...onDays,
    ...(multipliers.some(({ kind }) => kind === 'store' || kind === 'product') ? [words.someMore] : []),
    ...(pendingDays > 0 ? [fill(words.pendingRule, { n: pendingDays })] : []),
    offsetRule(shown, unitOf, words),
    lapseRule(lapse, words, pendingDays > 0),
    words.first,
  ]
}
