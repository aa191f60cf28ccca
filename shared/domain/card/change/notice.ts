import { startOfDay } from '../../../base/calendar.ts'
import { after, businessDay, DAY, type Day } from '../../../base/time.ts'

/** Whoever is on the way to something has so many days to get there before it ends. */
export const NOTICE_DAYS = 30

/** The first day on which something may end that no end was told of. */
export const earliestEnd = (today: Day): Day => businessDay(after(startOfDay(today), NOTICE_DAYS * DAY))
