// A standing as it is stored: `<month>.<spend>.<visits>.<points>` a month, all in base 36, months counted from 2000.
// Twenty-nine busy months stay far below 1 kB, which is one write unit.
import { addMonths, monthsBetween } from './months.ts'
import type { MonthCount } from './standing.ts'

const FIRST = '2000-01'
const RADIX = 36

export const packMonths = (months: readonly MonthCount[]): string =>
  months
    .map(({ month, spend, visits, points }) =>
      [monthsBetween(FIRST, month), spend, visits, points].map((n) => n.toString(RADIX)).join('.'),
    )
    .join(' ')

export const unpackMonths = (packed: string): MonthCount[] =>
  packed.split(' ').flatMap((one) => {
    if (one === '') return []
    const [nth, spend, visits, points] = one.split('.').map((digits) => Number.parseInt(digits, RADIX))
    return [{ month: addMonths(FIRST, nth!), spend: spend!, visits: visits!, points: points! }]
  })
