// What the page shows, as rows of a spreadsheet.
import { moneyWords } from '../../words/rooms.ts'
import type { CouponMoney, Money, ProgramMoney } from './money-figures.ts'
import { sayMonth } from './say-month.ts'

type Row = (string | number)[]

const words = moneyWords.csv
const placeOf = ({ store, name }: { store: string | null; name: string }) =>
  store === null ? moneyWords.noStore : name

const programRows = ({ name, ends, stores }: ProgramMoney, today: string): Row[] => [
  ...ends.map(({ month, units, money }) => [
    words.owed,
    name,
    '',
    month === 'never' ? sayMonth(month, today) : month,
    units,
    money ?? '',
  ]),
  ...stores.flatMap((one) => [
    [words.owed, name, placeOf(one), '', one.units, one.money ?? ''],
    [words.ending, name, placeOf(one), today.slice(0, 7), one.ending.units, one.ending.money ?? ''],
  ]),
]

const couponRows = ({ name, out, value, stores }: CouponMoney, today: string): Row[] => {
  const worth = (count: number) => (value === null ? '' : count * value)
  return [
    [words.out, name, '', '', out, worth(out)],
    ...stores.flatMap((one) => [
      [words.out, name, placeOf(one), '', one.out, worth(one.out)],
      [words.couponsEnding, name, placeOf(one), today.slice(0, 7), one.ending, worth(one.ending)],
      [words.issued, name, placeOf(one), '', one.issued, ''],
      [words.used, name, placeOf(one), '', one.used, ''],
    ]),
  ]
}

export const moneyRows = ({ programs, coupons, today }: Money): Row[] => [
  [words.what, words.name, words.place, words.ends, words.units, words.money],
  ...programs.flatMap((one) => programRows(one, today)),
  ...coupons.flatMap((one) => couponRows(one, today)),
]
