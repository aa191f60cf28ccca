import type { Clock } from '../../../clock.ts'

/** The first retries follow at once, the later ones by the world's clock, as the cloud's growing pauses would. */
const QUICK_TRIES = 4
const QUICK_PAUSE_MS = 20
const LONG_PAUSE_MS = 60_000

/** Holds a retry until its time has come by the world's clock, so that a poison record does not keep the world busy for ever. */
export const createParking = (clock: Clock) => {
  let due: number | undefined
  let go: (() => void) | undefined
  let released = false

  const release = () => {
    due = undefined
    go?.()
    go = undefined
  }

  return {
    pause: async (attempt: number): Promise<void> => {
      if (released) return
      if (attempt <= QUICK_TRIES) return new Promise((resolve) => setTimeout(resolve, QUICK_PAUSE_MS * attempt))
      due = clock.now() + LONG_PAUSE_MS
      await new Promise<void>((resolve) => (go = resolve))
    },
    parked: () => due !== undefined,
    nextDue: () => due,
    runDue: () => {
      if (due !== undefined && due <= clock.now()) release()
    },
    /** For good: nothing is held any more. */
    release: () => {
      released = true
      release()
    },
  }
}
