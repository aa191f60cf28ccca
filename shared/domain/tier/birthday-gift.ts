// When a birthday gift is due.
import { startOfDay } from '../../base/calendar.ts'
import { businessDay, type Day, type Instant } from '../../base/time.ts'

/** `MM-DD` of a birthday, told with its year or without. Who was born on a leap day has the gift on 28 February, every year. */
export const giftDay = (birthday: string): string => {
  const day = birthday.slice(-5)
  return day === '02-29' ? '02-28' : day
}

const dayIn = (year: number, day: string): Day => `${String(year).padStart(4, '0')}-${day}`

/** The birthday that comes next, its own day included: when it begins. @param day `MM-DD` from `giftDay` */
export const nextBirthday = (day: string, now: Instant): Instant => {
  const today = businessDay(now)
  const year = Number(today.slice(0, 4))
  return startOfDay(dayIn(today.slice(5) <= day ? year : year + 1, day))
}

/** The one that comes after today. */
export const birthdayAfter = (day: string, now: Instant): Instant => {
  const today = businessDay(now)
  const year = Number(today.slice(0, 4))
  return startOfDay(dayIn(today.slice(5) < day ? year : year + 1, day))
}

/** Year of the birthday that was due. */
export const yearOf = (due: Instant): string => businessDay(due).slice(0, 4)
