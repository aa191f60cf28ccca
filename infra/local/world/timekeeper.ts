import type { Clock } from '../clock.ts'
import { addDuration } from './duration.ts'

/** Whatever moves in the world: every AWS service and the LINE platform. */
export interface Mover {
  name: string
  busy(): number
  nextDue(): number | undefined
  runDue(): Promise<void>
  stride?(strideMs: number | undefined): void
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
/** Looks in a row that must find everything quiet: one service may hand over to another between two looks. */
const QUIET_LOOKS = 3
const LOOK_EVERY_MS = 1
/** While something moves, what falls due meanwhile is looked for once in so many looks. */
const LOOKS_PER_DUE = 16
const TICK_MS = 250
/** A service that stays due at one instant this often does not consume what is due. */
const MOST_ROUNDS_AT_ONE_INSTANT = 1_000

/** Lets answers that have already arrived be dealt with. */
const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve))
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How far schedules may stride while this much time is skipped; less than an hour is lived minute by minute. */
const strideFor = (skippedMs: number): number | undefined => {
  if (skippedMs < HOUR_MS) return undefined
  if (skippedMs <= 3 * HOUR_MS) return 5 * MINUTE_MS
  if (skippedMs <= DAY_MS) return 15 * MINUTE_MS
  if (skippedMs <= 7 * DAY_MS) return 2 * HOUR_MS
  return skippedMs <= 90 * DAY_MS ? 6 * HOUR_MS : DAY_MS
}

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
    let moving: Mover[] = []
    for (let quiet = 0, look = 0; quiet < QUIET_LOOKS; look++) {
      const looksForDue = moving.length === 0 || look % LOOKS_PER_DUE === 0
      if (looksForDue && nextDue() <= clock.now()) await runDue()
      moving = busy()
      quiet = moving.length ? 0 : quiet + 1
      if (performance.now() > deadline)
        throw new Error(
          `the world is still busy after ${IDLE_LIMIT_MS / 1000} s: ${moving.map(({ name }) => name).join(', ') || 'something stays due'}`,
        )
      await (moving.length ? pause(LOOK_EVERY_MS) : turnOfTheLoop())
    }
  }

  const stride = (strideMs: number | undefined) => {
    for (const one of movers()) one.stride?.(strideMs)
  }

  const stepTo = async (target: number) => {
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

  const advanceTo = async (target: number) => {
    stride(strideFor(target - clock.now()))
    await stepTo(target).finally(() => stride(undefined))
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
