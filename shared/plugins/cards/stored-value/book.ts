// Stored value in words: what the passbook prints, on the table and on the page.
import { fill } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { ValueBookProps, ValueLine } from '../../../ui/cards/value-book.tsx'
import type { CardReading } from '../faces.ts'
import { valueShown } from './shown.ts'
import { WORDS } from './words.liff.ts'

export const counted = (n: number): string => n.toLocaleString('en')

/** Where its page says how the money is guaranteed. */
export const GUARANTEE = 'guarantee'

const linesOf = (card: HomeCard, told: CardReading): ValueLine[] => {
  const words = WORDS[told.locale]
  const { paid, bonus, owed } = valueShown(card)
  const unit = told.say(card.unit)
  const { expiresAt, expiring } = card
  const ends = expiresAt
    ? fill(words.bonusNote, {
        n: counted(expiring),
        unit,
        day: told.day(expiresAt),
        days: told.daysLeft(expiresAt),
      })
    : words.bonusNever
  return [
    { words: words.paid, count: counted(paid), note: words.paidNote },
    ...(bonus > 0 ? [{ words: words.bonus, count: counted(bonus), note: ends }] : []),
    ...(owed > 0 ? [{ words: words.owed, count: `−${counted(owed)}`, note: words.owedNote }] : []),
  ]
}

export const issuerOf = (card: HomeCard, told: CardReading): string => {
  const words = WORDS[told.locale]
  const { name, taxId } = valueShown(card).issuer
  return [name && fill(words.issuer, { name }), taxId && fill(words.taxId, { taxId })].filter(Boolean).join('　')
}

export const bookOf = (card: HomeCard, told: CardReading): ValueBookProps => ({
  face: card.face,
  brandName: told.brand,
  name: told.say(card.name),
  label: told.asOf ?? WORDS[told.locale].balance,
  count: counted(card.balance),
  unit: told.say(card.unit),
  lines: card.balance === 0 ? [] : linesOf(card, told),
  issuer: issuerOf(card, told),
})
