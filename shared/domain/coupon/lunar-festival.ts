// Days of the lunar festivals, from the platform's own Chinese calendar.
import type { Day } from '../../base/time.ts'
import { daysLater } from './days.ts'

/** Month and day of the lunar year. */
const LUNAR = {
  spring: [1, 1],
  lantern: [1, 15],
  'dragon-boat': [5, 5],
  qixi: [7, 7],
  ghost: [7, 15],
  'mid-autumn': [8, 15],
  'double-ninth': [9, 9],
} as const

export type Festival = keyof typeof LUNAR
export const FESTIVALS = Object.keys(LUNAR) as [Festival, ...Festival[]]

/** A lunar year begins on 21 January at the earliest; with a leap month before it a festival comes up to two months later. */
const EARLIEST = '01-20'
const LUNAR_MONTH_DAYS = 29.5
const SPREAD_DAYS = 64

const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** New moons within minutes of midnight in Beijing, which ICU (CLDR 48) puts on the wrong side of it. Hong Kong Observatory’s tables. */
const known = new Map<string, Day>([
  ['spring 2027', '2027-02-06'],
  ['lantern 2027', '2027-02-20'],
  ['spring 2030', '2030-02-03'],
  ['lantern 2030', '2030-02-17'],
])

const isFestival = (festival: Festival, day: Day): boolean => {
  const parts = new Map<string, string>(
    calendar.formatToParts(Date.parse(`${day}T12:00:00Z`)).map(({ type, value }) => [type, value]),
  )
  const [month, of] = LUNAR[festival]
  // A leap month is written `6bis`, and holds no festival.
  return parts.get('month') === String(month) && parts.get('day') === String(of)
}

/** The day of a festival in a year of the common calendar. Throws on a platform without the Chinese calendar. */
export const festivalDay = (festival: Festival, year: number): Day => {
  const name = `${festival} ${year}`
  const before = known.get(name)
  if (before) return before
  const [month, of] = LUNAR[festival]
  const from = daysLater(`${year}-${EARLIEST}`, Math.floor((month - 1) * LUNAR_MONTH_DAYS) + of - 1)
  for (let nth = 0; nth < SPREAD_DAYS; nth++) {
    const day = daysLater(from, nth)
    if (!isFestival(festival, day)) continue
    known.set(name, day)
    return day
  }
  throw new Error(`no ${festival} in ${year}: this platform has no Chinese calendar`)
}
