import type { Clock } from '../clock.ts'
import { addDuration } from './duration.ts'

/** Whatever moves in the world: every AWS service and the LINE platform. */
export interface Mover {
  name: string
  busy(): number
  nextDue(): number | undefined
  runDue(): Promise<void>
}

export interface Timekeeper {
  /** Resolves when nothing can move without time passing. */
  idle(): Promise<void>
  /** Moves the clock by an ISO duration, from due instant to due instant, idle at each. */
  advance(duration: string): Promise<void>
  /** Lets time pass by itself: what falls due while the machine's clock runs is started. */
  start(): void
  stop(): Promise<void>
}

const IDLE_LIMIT_MS = 60_000
const LOOK_EVERY_MS = 3
const TICK_MS = 250
/** A service that stays due at one instant this often does not consume what is due. */
const MOST_ROUNDS_AT_ONE_INSTANT = 1_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const createTimekeeper = (clock: Clock, movers: () => Mover[]): Timekeeper => {
  let turn: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  /** One at a time: two advances, or an advance and the ticking, would run what is due twice. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => {})
    return mine
  }

  const busy = () => movers().filter((one) => one.busy() > 0)
  const nextDue = () => Math.min(...movers().map((one) => one.nextDue() ?? Infinity))
  const runDue = async () => {
    for (const one of movers()) if ((one.nextDue() ?? Infinity) <= clock.now()) await one.runDue()
  }

  const settle = async () => {
    const deadline = performance.now() + IDLE_LIMIT_MS
    // Twice quiet in a row, since one service may hand over to another between two looks.
    for (let quiet = 0; quiet < 2; ) {
      if (nextDue() <= clock.now()) await runDue()
      quiet = busy().length ? 0 : quiet + 1
      if (performance.now() > deadline) throw new Error(`the world is still busy after ${IDLE_LIMIT_MS / 1000} s: ${busy().map(({ name }) => name).join(', ') || 'something stays due'}`)
      await pause(LOOK_EVERY_MS)
    }
  }

  const advanceTo = async (target: number) => {
    let rounds = 0
    let last = 0
    await settle()
    for (;;) {
      const due = nextDue()
      if (due > target) break
      rounds = due === last ? rounds + 1 : 0
      if (rounds > MOST_ROUNDS_AT_ONE_INSTANT) throw new Error(`something stays due at ${new Date(due).toISOString()}`)
      last = due
      clock.moveTo(Math.max(clock.now(), due))
      await settle()
    }
    clock.moveTo(Math.max(clock.now(), target))
    await settle()
  }

  return {
    idle: () => inTurn(settle),
    advance: (duration) => inTurn(() => advanceTo(addDuration(clock.now(), duration))),
    start: () => {
      let ticking = false
      timer = setInterval(() => {
        if (ticking || nextDue() > clock.now()) return
        ticking = true
        void inTurn(runDue)
          .catch(() => {})
          .finally(() => (ticking = false))
      }, TICK_MS)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      await turn
    },
  }
}
