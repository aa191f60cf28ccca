// What the page shows, as rows of a spreadsheet.
import { moneyWords } from '../../words/rooms.ts'
import type { Money } from './money-figures.ts'
import { sayMonth } from './say-month.ts'

const words = moneyWords.csv

export const moneyRows = ({ programs, coupons, today }: Money): (string | number)[][] => [
  [words.what, words.name, words.place, words.ends, words.units, words.money],
  ...programs.flatMap(({ name, ends, stores }) => [
    ...ends.map(({ month, units, money }) => [
      words.owed,
      name,
      '',
      month === 'never' ? sayMonth(month, today) : month,
      units,
      money ?? '',
    ]),
    ...stores.map((one) => [words.owed, name, one.name, '', one.units, one.money ?? '']),
  ]),
  ...coupons.flatMap(({ name, out, value, stores }) => [
    [words.out, name, '', '', out, value === null ? '' : out * value],
    ...stores.flatMap((one) => [
      [words.issued, name, one.name, '', one.issued, ''],
      [words.used, name, one.name, '', one.used, ''],
    ]),
  ]),
]
