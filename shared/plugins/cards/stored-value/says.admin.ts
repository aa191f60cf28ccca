import { fill } from '../../../base/text.ts'
import type { StoredValueCard } from '../../../domain/card/stored-value-card.ts'
import type { CardWords } from '../family.ts'
import { words } from './words/words.ts'

const nt = (amount: number) => `NT$${amount.toLocaleString('en')}`

const bonusWords = ({ bonuses }: StoredValueCard): string => {
  const [first, ...others] = [...bonuses].sort((a, b) => a.from - b.from)
  if (!first) return words.saysNoBonus
  return fill(others.length > 0 ? words.saysBonuses : words.saysBonus, {
    from: nt(first.from),
    bonus: nt(first.bonus),
    count: bonuses.length,
  })
}

const lapseWords = ({ bonusLapse }: StoredValueCard): string =>
  fill(words.saysLapse[bonusLapse.kind], { months: 'months' in bonusLapse ? bonusLapse.months : '' })

export const says: CardWords<StoredValueCard> = {
  name: words.cardName,
  about: words.about,
  fields: words.fields,
  says: (settings) => ({
    pattern: fill(words.says, { bonusLapse: settings.bonuses.length > 0 ? words.saysBonusLapse : '' }),
    chosen: {
      topUp: fill(words.saysTopUp, { least: nt(settings.topUp.least), most: nt(settings.topUp.most) }),
      bonuses: bonusWords(settings),
      bonusLapse: lapseWords(settings),
      mostBalance: nt(settings.mostBalance),
      feePercent: settings.feePercent === 0 ? words.saysNoFee : fill(words.saysFee, { percent: settings.feePercent }),
    },
  }),
  changes: words.changes,
}
