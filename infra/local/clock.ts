// The world's one clock. Every wait, schedule, time-to-live and `Date` inside a Lambda reads it.

export interface Clock {
  /** Milliseconds since the epoch, by the world's time. */
  now(): number
  /** How far the world's time is ahead of the machine's, in milliseconds. Shared with worker threads. */
  readonly offset: SharedArrayBuffer
  /** Moves the world's time forward to `instant`; moving back is refused. */
  moveTo(instant: number): void
}

const shift = (buffer: SharedArrayBuffer) => new Float64Array(buffer)

/** A clock that reads `start` now and then runs with the machine's. */
export const createClock = (start: number, machine: () => number = Date.now): Clock => {
  const offset = new SharedArrayBuffer(8)
  const view = shift(offset)
  view[0] = start - machine()
  const now = () => Math.floor(machine() + view[0]!)
  return {
    now,
    offset,
    moveTo: (instant) => {
      const ahead = instant - now()
      if (ahead < 0) throw new RangeError(`the clock cannot go back from ${now()} to ${instant}`)
      view[0] = view[0]! + ahead
    },
  }
}
