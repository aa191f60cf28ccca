// What the form of every card programme offers, and how it says what was chosen.
import { fill, type Text } from '#shared/base/text.ts'
import { paceWords, periodWords } from '../../../words/rooms.ts'

export const UNITS: readonly Text[] = [
  { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
  { 'zh-Hant': '杯', en: 'cups', ja: '杯' },
  { 'zh-Hant': '章', en: 'stamps', ja: 'スタンプ' },
]

/** Minutes between two visits. */
export const INTERVALS = [0, 10, 30, 60, 120, 180, 720, 1440, 2880, 10_080] as const
export const CAPS = [1, 2, 3, 5, 10] as const

export const sayPace = (minutes: number): string => {
  if (minutes === 0) return paceWords.always
  if (minutes < 60) return fill(paceWords.minutes, { count: minutes })
  if (minutes < 1440) return fill(paceWords.hours, { count: minutes / 60 })
  return fill(paceWords.days, { count: minutes / 1440 })
}

const sayDay = (day: string) => day.replaceAll('-', '/')

export const sayPeriod = ({ from, until }: { from: string | null; until: string | null }): string => {
  const days = { from: from && sayDay(from), until: until && sayDay(until) }
  if (from && until) return fill(periodWords.between, days)
  if (until) return fill(periodWords.until, days)
  return from ? fill(periodWords.from, days) : periodWords.open
}
