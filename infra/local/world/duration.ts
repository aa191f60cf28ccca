const SHAPE = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** `instant` (ms) moved by an ISO 8601 duration such as P3D, PT90M or P1M. */
export const addDuration = (instant: number, duration: string): number => {
  const found = SHAPE.exec(duration)
  if (!found || duration === 'P' || duration.endsWith('T'))
    throw new RangeError(`'${duration}' is no ISO 8601 duration such as P3D or PT90M`)
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const moved = new Date(instant)
  moved.setUTCMonth(moved.getUTCMonth() + years * 12 + months)
  return moved.getTime() + (weeks * 7 + days) * DAY_MS + hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000
}
