// The rules of a stamp card, as sentences.
import { unitFor } from '#shared/base/unit-for.ts'
import { fill, say, type Locale } from '#shared/base/text.ts'
import type { EarnShown } from '#shared/plugins/cards/stamp/earn-shown.ts'
import type { MemberWords } from '#shared/text/zh-hant.ts'
import type { HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { sayFullDay } from '../../data/dates.ts'
import type { Terms } from './card-terms.ts'

type Words = Pick<MemberWords, 'card' | 'checkIn'>

/** `消費每滿 NT$100，得 1 杯。` */
export const sayEarn = (card: HomeStampCard, words: Words, locale: Locale): string | undefined =>
  card.shown.earn && sayKind(card.shown.earn, unitFor(card.unit, 1, locale), words)

const sayKind = (earn: EarnShown, unit: string, { card: { earns, terms } }: Words): string => {
  if (earn.kind === 'visit') return fill(earns.visit, { unit })
  if (earn.kind === 'amount') return fill(earns.amount, { unit, per: earn.per.toLocaleString('en') })
  const names = earn.products.map((name) => fill(earns.named, { name })).join(terms.and)
  return fill(!names ? earns.someProducts : earn.more ? earns.productsAndMore : earns.products, { unit, names })
}

/** @param terms null while they are read, or when they cannot be */
export const sayRules = (card: HomeStampCard, terms: Terms | null, words: Words, locale: Locale): string[] => {
  const { next, halfway } = card.shown
  const earn = sayEarn(card, words, locale)
  const { rule2, ruleHalfway, rule3, rule3Never, rule4, afterFull, afterFullNamed } = words.card
  const unit = say(card.unit, locale)
  const facts = {
    unit,
    goal: card.goal,
    reward: say(card.reward, locale),
    day: card.expiresAt ? sayFullDay(card.expiresAt, locale) : '',
  }
  const follows =
    next === 'chains' && terms?.follows ? fill(afterFullNamed, { card: say(terms.follows, locale) }) : undefined
  return [
    ...(earn ? [earn] : []),
    ...halfway.map(({ at, words: gives }) => fill(ruleHalfway, { n: at, unit, reward: say(gives, locale) })),
    ...(card.checkIn ? [words.checkIn.rule] : []),
    fill(rule2, facts),
    ...(follows ? [follows] : next ? [afterFull[next]] : []),
    fill(card.expiresAt ? rule3 : rule3Never, facts),
    rule4,
  ]
}
