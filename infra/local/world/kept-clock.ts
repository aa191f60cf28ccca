import { createClock, type Clock } from '../clock.ts'
import type { Vault } from '../vault.ts'

const TAIPEI_AHEAD_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const OPENING_HOUR_MS = 10 * 3_600_000

/** 10:00 in Taipei of the day that `machineNow` falls on there. */
export const openingTime = (machineNow: number): number =>
  Math.floor((machineNow + TAIPEI_AHEAD_MS) / DAY_MS) * DAY_MS - TAIPEI_AHEAD_MS + OPENING_HOUR_MS

/** The world's clock; in a kept world it never runs backwards. */
export const openClock = (vault: Vault, startAt?: number): { clock: Clock; save(): void } => {
  const drawer = vault.drawer<number>('world')
  const clock = createClock(Math.max(drawer.get('clock') ?? 0, startAt ?? openingTime(Date.now())))
  return { clock, save: () => drawer.put('clock', clock.now()) }
}
