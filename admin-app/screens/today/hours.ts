// Which hours a day's rhythm shows, and how large a dot is.

const OPENS = 8
const SHUTS = 21
const LEAST_DOT = 0.24

/** From the first hour to the last in which anything happened, at least a usual shop day. */
export const hoursShown = (rows: readonly (readonly number[])[]): number[] => {
  const busy = rows.flatMap((row) => row.flatMap((count, hour) => (count > 0 ? [hour] : [])))
  const first = Math.min(OPENS, ...busy)
  const last = Math.max(SHUTS, ...busy)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Share of the cell, 0 to 1: the area grows with the count, as ink would. */
export const dotSize = (count: number, most: number): number =>
  count === 0 || most === 0 ? 0 : Math.max(LEAST_DOT, Math.sqrt(count / most))

export const busiest = (byHour: readonly number[]): number => byHour.indexOf(Math.max(...byHour))
