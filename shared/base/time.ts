// Instants are ISO strings in UTC; days are local to a zone, and a business day may end after midnight.

/** An instant: `2026-11-21T02:00:00.000Z`. */
export type Instant = string
/** A local day: `2026-11-21`. */
export type Day = string

export const ZONE = 'Asia/Taipei'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const instant = (ms: number): Instant => new Date(ms).toISOString()
export const ms = (at: Instant): number => Date.parse(at)
export const after = (at: Instant, duration: number): Instant => instant(ms(at) + duration)

/** Seconds since the epoch, as DynamoDB's time to live wants them. */
export const epochSeconds = (at: Instant): number => Math.floor(ms(at) / SECOND)

const dayFormats = new Map<string, Intl.DateTimeFormat>()
const dayFormat = (zone: string) => {
  const known = dayFormats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(zone, made)
  return made
}

/** Taipei has kept one offset since 1979: a day there needs no calendar of zones. */
const TAIPEI_SINCE = Date.UTC(1980, 0)
const TAIPEI_OFFSET = 8 * HOUR

/** The business day an instant belongs to. @param endsAtHour 0 = midnight; 4 = the day lasts until 04:00 of the next. */
export const businessDay = (at: Instant, endsAtHour = 0, zone = ZONE): Day => {
  const time = ms(at) - endsAtHour * HOUR
  return zone === ZONE && time >= TAIPEI_SINCE
    ? instant(time + TAIPEI_OFFSET).slice(0, 'yyyy-mm-dd'.length)
    : dayFormat(zone).format(time)
}

/** What the clock would say if the business day ended at midnight. */
export const brandClock = (now: Instant, endsAtHour: number): Instant => after(now, -endsAtHour * HOUR)

/** When that clock says so. */
export const onTheWall = (then: Instant, endsAtHour: number): Instant => after(then, endsAtHour * HOUR)

/** The last instant of the local day that lies `days` after the day of `at`. Taipei keeps one offset all year. */
export const endOfDayAfter = (at: Instant, days: number, zone = ZONE): Instant => {
  const day = businessDay(instant(ms(at) + days * DAY), 0, zone)
  return instant(Date.parse(`${day}T23:59:59.999+08:00`))
}

/** Whole days from now until then, rounded up; 0 when it has passed. */
export const daysUntil = (then: Instant, now: Instant): number => Math.max(0, Math.ceil((ms(then) - ms(now)) / DAY))
