import type { HeldBack } from './simulation.ts'

/** How long an event waits to be overtaken, in real milliseconds. */
const LONGEST_MS = 100

/** Makes events arrive out of order: those added start after the next release. They are in the vault already. */
export const createHeldBack = (): HeldBack => {
  let waiting: (() => void)[] = []
  const release = () => {
    const starts = waiting
    waiting = []
    for (const start of starts) start()
  }
  return {
    release,
    add: (start) => {
      waiting.push(start)
      setTimeout(release, LONGEST_MS).unref()
    },
  }
}
