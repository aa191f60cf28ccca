// When people come: each store has hours and weekdays of its own.
import { businessDay, DAY, HOUR, instant, MINUTE, SECOND, ms, type Day, type Instant } from '#shared/base/time.ts'
import type { Dice } from './dice.ts'

interface Rhythm {
  opens: number
  /** Weight of each hour from opening on. */
  hours: number[]
  /** Sunday first. */
  weekdays: number[]
}

const OFFICES: Rhythm = {
  opens: 7,
  hours: [5, 11, 9, 5, 4, 7, 8, 6, 6, 4, 3, 2, 1],
  weekdays: [4, 9, 10, 10, 10, 11, 5],
}
const STROLLERS: Rhythm = {
  opens: 8,
  hours: [2, 4, 6, 7, 7, 9, 11, 12, 9, 6, 5, 5, 3],
  weekdays: [14, 6, 6, 6, 7, 9, 15],
}
const MALL: Rhythm = { opens: 11, hours: [3, 5, 6, 7, 8, 8, 7, 9, 10, 8, 4], weekdays: [13, 5, 5, 6, 6, 9, 14] }
const PARK: Rhythm = { opens: 11, hours: [4, 4, 6, 9, 11, 10, 7, 6, 5, 3], weekdays: [16, 4, 4, 4, 5, 8, 17] }

const RHYTHMS: Record<string, Rhythm> = { YK0318: STROLLERS, CF0704: OFFICES, XY1207: MALL, TC0821: PARK }
/** Who joins from a link does it in the evening, on a sofa. */
const SOFA: Rhythm = {
  opens: 8,
  hours: [2, 3, 3, 3, 5, 4, 3, 3, 3, 4, 6, 8, 10, 10, 7],
  weekdays: [9, 7, 7, 7, 7, 8, 9],
}

const TAIPEI = 8 * HOUR
/** People put a visit off to the day that suits them. */
const PUT_OFF_DAYS = 4

const startOf = (day: Day) => Date.parse(`${day}T00:00:00+08:00`)

/** A moment of that day or of the few after it, as busy as the store is then; `store` is its code. */
export const momentNear = (from: Instant, store: string | undefined, dice: Dice): Instant => {
  const { opens, hours, weekdays } = (store && RHYTHMS[store]) || SOFA
  const first = startOf(businessDay(from))
  const suits = Array.from(
    { length: PUT_OFF_DAYS },
    (_, n) => weekdays[new Date(first + n * DAY + TAIPEI).getUTCDay()]! / (n + 1),
  )
  const day = first + dice.weigh(suits) * DAY
  return instant(day + (opens + dice.weigh(hours)) * HOUR + dice.between(0, 59) * MINUTE + dice.between(0, 59) * SECOND)
}

/** A moment between opening and `until`; undefined when the store has not been open for half an hour by then. */
export const momentThisMorning = (until: Instant, store: string | undefined, dice: Dice): Instant | undefined => {
  const opened = startOf(businessDay(until)) + ((store && RHYTHMS[store]) || SOFA).opens * HOUR
  const open = ms(until) - opened
  return open < 30 * MINUTE ? undefined : instant(opened + Math.floor(dice.roll() * open))
}
