// When a birthday gift is due, and how long one waits that cannot be given.
import { endOfDay, endOfPeriod, startOfDay } from '../../base/calendar.ts'
import type { CampaignId } from '../../base/id.ts'
import { after, businessDay, DAY, type Day, type Instant } from '../../base/time.ts'
import type { WhyNotGiven } from '../ledger/why-not-given.ts'

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

/** A gift of a birthday that is over. */
export interface OwedBirthdayGift {
  /** Of the birthday. */
  year: string
  campaign: CampaignId
  why: WhyNotGiven
  /** Nobody tries any more after that. */
  until: Instant
}

/** Who is born at the end of a month waits no shorter than so. */
const WAITS_DAYS = 14

/** It waits for the rest of the birthday month, two weeks at least. */
export const waitsUntil = (due: Instant): Instant => {
  const [month, weeks] = [endOfPeriod(due, 'month'), endOfDay(businessDay(after(due, WAITS_DAYS * DAY)))]
  return month > weeks ? month : weeks
}

/** When it is tried again; undefined where it waits no longer. */
export const nextTry = ({ until }: Pick<OwedBirthdayGift, 'until'>, now: Instant): Instant | undefined => {
  const tomorrow = startOfDay(businessDay(after(now, DAY)))
  return tomorrow <= until ? tomorrow : undefined
}
