import { fill } from '../../../base/text.ts'
import type { Multiplier, PointsCard } from '../../../domain/card/points-card.ts'
import type { LapseRule } from '../../../domain/ledger/lapse-rule.ts'
import type { CardNames, CardWords } from '../family.ts'
import { words } from './words/words.ts'
import { listed } from '../../../ui/joiners.ts'

const lapseWords = (rule: LapseRule, pendingDays: number): string =>
  rule.kind === 'end-of'
    ? (words.saysEndOf[rule.period][rule.later] ?? fill(words.saysEndOfLater[rule.period], { later: rule.later }))
    : fill(words.saysLapse[rule.kind === 'after-earning' && pendingDays > 0 ? 'after-opening' : rule.kind], {
        months: 'months' in rule ? rule.months : '',
      })

const offsetWords = (offset: PointsCard['offset'], unit: string): string =>
  offset === null
    ? words.saysNoOffset
    : fill(offset.mostPercent < 100 ? words.saysOffsetUpTo : words.saysOffset, {
        points: offset.points,
        unit,
        money: offset.money,
        percent: offset.mostPercent,
      })

const NAMED = 2

/** One or two by name, in the order they stand in; undefined for more, and where one is gone. */
const namesOf = (ids: readonly string[], known: CardNames['tiers']): string | undefined => {
  const [one, other] = known.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  if (one === undefined || ids.length > NAMED || (other === undefined) !== (ids.length === 1)) return undefined
  return other === undefined ? one : fill(words.saysBoth, { one, other })
}

const named = ({ when }: Multiplier, { tiers, stores }: CardNames): string | undefined => {
  if (when.kind !== 'tier' && when.kind !== 'store') return undefined
  const names = when.kind === 'tier' ? namesOf(when.tiers, tiers) : namesOf(when.stores, stores)
  return names && fill(words.saysNamed[when.kind], { names })
}

const whenWords = ({ when }: Multiplier): string =>
  fill(words.saysWhen[when.kind], {
    days: when.kind === 'weekday' ? when.weekdays.map((day) => words.saysDays[day]).join(words.saysDaysJoin) : '',
  })

const timesWords = (one: Multiplier, names: CardNames): string =>
  fill(one.percent === 0 ? words.saysNone : words.saysTimes, {
    when: named(one, names) ?? whenWords(one),
    times: one.percent / 100,
  })

/** A clause of the sentence that only some programmes have. */
const more = (place: string, isThere: boolean) => (isThere ? fill(words.saysMore, { more: `{${place}}` }) : '')

export const says: CardWords<PointsCard> = {
  name: words.name,
  about: words.about,
  fields: words.fields,
  says: ({ rate, multipliers, lapse, pendingDays, offset, exchanges, transfer }, unit, names) => ({
    pattern: fill(words.says, {
      multipliers: more('multipliers', multipliers.length > 0),
      pendingDays: more('pendingDays', pendingDays > 0),
      exchanges: more('exchanges', exchanges.length > 0),
      transfer: more('transfer', transfer !== null),
    }),
    chosen: {
      rate: fill(words.saysRate, { per: rate.per.toLocaleString('en'), points: rate.points, unit }),
      multipliers:
        multipliers.length > NAMED
          ? fill(words.saysMultipliers, { count: multipliers.length })
          : listed(multipliers.map((one) => timesWords(one, names))),
      pendingDays: fill(words.saysPending, { days: pendingDays }),
      offset: offsetWords(offset, unit),
      exchanges: fill(words.saysExchanges, { count: exchanges.length }),
      ...(transfer && { transfer: fill(words.saysTransfer, { most: transfer.mostADay.toLocaleString('en'), unit }) }),
      lapse: lapseWords(lapse, pendingDays),
    },
  }),
  changes: words.changes,
}
