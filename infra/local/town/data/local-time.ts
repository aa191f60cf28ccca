// Wall time in Taipei, which knows no summer time.
const AHEAD_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const WEEKDAYS = '日一二三四五六'

const two = (value: number) => String(value).padStart(2, '0')

export interface LocalTime {
  date: string
  time: string
  seconds: string
  /** 0 to 24, with its fraction. */
  hour: number
}

export const localTime = (instant: number): LocalTime => {
  const at = new Date(instant + AHEAD_MS)
  return {
    date: `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日（${WEEKDAYS[at.getUTCDay()]}）`,
    time: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
    seconds: two(at.getUTCSeconds()),
    hour: at.getUTCHours() + at.getUTCMinutes() / 60,
  }
}

export const shortTime = (iso: string) => localTime(Date.parse(iso)).time

/** `今天`, or `11/24（二）`. */
export const dayWords = (iso: string, now: number) => {
  const day = (instant: number) => Math.floor((instant + AHEAD_MS) / DAY_MS)
  const then = Date.parse(iso)
  if (day(then) === day(now)) return '今天'
  const at = new Date(then + AHEAD_MS)
  return `${at.getUTCMonth() + 1}/${at.getUTCDate()}（${WEEKDAYS[at.getUTCDay()]}）`
}

/** `3 天`, `2 小時`, `5 分鐘`, `剛剛`. */
export const sinceWords = (iso: string, now: number) => {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000)
  if (minutes < 1) return '剛剛'
  if (minutes < 60) return `${minutes} 分鐘`
  return minutes < 1_440 ? `${Math.floor(minutes / 60)} 小時` : `${Math.floor(minutes / 1_440)} 天`
}
