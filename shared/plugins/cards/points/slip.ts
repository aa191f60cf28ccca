// A points card in words: what the slip prints, on the table and on the page.
import { unitFor } from '../../../base/unit-for.ts'
import { fill } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { PointsSlipProps, SlipLine } from '../../../ui/cards/points-slip.tsx'
import type { CardReading } from '../faces.ts'
import { nextExchange, pendingLots, pointsShown, worthOf } from './shown.ts'
import { WORDS } from './words.liff.ts'

/** From this many days on, what lapses is said to lapse soon. */
const SOON_DAYS = 30

export const counted = (n: number): string => n.toLocaleString('en')

const linesOf = (card: HomeCard, told: CardReading): SlipLine[] => {
  const words = WORDS[told.locale]
  const shown = pointsShown(card)
  const unitOf = (n: number) => unitFor(card.unit, n, told.locale)
  const daysTo = (at: string, pattern: string) => {
    const n = told.daysLeft(at)
    return n <= 0 ? words.today : fill(pattern, { n })
  }
  const lapsing: SlipLine[] =
    card.expiresAt && card.expiring > 0
      ? [
          {
            words: fill(words.expiring, {
              n: counted(card.expiring),
              unit: unitOf(card.expiring),
              day: told.day(card.expiresAt),
            }),
            days: daysTo(card.expiresAt, words.days),
            soon: told.daysLeft(card.expiresAt) <= SOON_DAYS,
          },
        ]
      : []
  const pending = pendingLots(shown, told.day)
    .filter(({ at }) => at > told.now)
    .map(({ at, left }) => ({
      words: fill(words.pending, { n: counted(left), unit: unitOf(left), day: told.day(at) }),
      days: daysTo(at, words.inDays),
    }))
  const owed =
    shown.owed > 0
      ? [{ words: fill(words.owed, { n: counted(shown.owed), unit: unitOf(shown.owed) }) }, { words: words.owedWhy }]
      : []
  return [...lapsing, ...pending, ...owed]
}

const sayNext = (card: HomeCard, told: CardReading): Pick<PointsSlipProps, 'say' | 'line'> => {
  const words = WORDS[told.locale]
  const next = nextExchange(card)
  const money = worthOf(pointsShown(card))
  const isWorth = money > 0 ? fill(words.isWorth, { money: counted(money) }) : undefined
  if (!next) return isWorth === undefined ? {} : { say: isWorth }
  const name = next.name && told.say(next.name)
  if (next.missing === 0) return { say: name ? fill(words.can, { name }) : words.canFirst, line: isWorth }
  return {
    say: fill(words.more, { n: counted(next.missing), unit: unitFor(card.unit, next.missing, told.locale) }),
    line: name ? fill(words.reach, { name }) : words.reachFirst,
  }
}

export const slipOf = (card: HomeCard, told: CardReading): PointsSlipProps => {
  const { available, pending, owed } = pointsShown(card)
  const isPart = pending > 0 || owed > 0 || available !== card.balance
  return {
    face: card.face,
    brandName: told.brand,
    name: told.say(card.name),
    count: counted(available),
    unit: unitFor(card.unit, available, told.locale),
    label: told.asOf ?? (isPart ? WORDS[told.locale].now : undefined),
    ...sayNext(card, told),
    lines: linesOf(card, told),
  }
}
