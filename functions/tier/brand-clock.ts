import { after, HOUR, type Instant } from '#shared/base/time.ts'

/** Terms end with a business day: what the clock would say if the brand’s ended at midnight. */
export const brandClock = (now: Instant, dayEndsAtHour: number): Instant => after(now, -dayEndsAtHour * HOUR)

/** When that clock says so. */
export const onTheWall = (due: Instant, dayEndsAtHour: number): Instant => after(due, dayEndsAtHour * HOUR)
