import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const ASK_AGAIN_MS = 100

const holderOf = (lock: string): number | undefined => {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Runs `work` while no other process holds the file `lock`. A holder that died lets go. */
export const takeTurn = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(lock), { recursive: true })
  while (!take(lock)) {
    const holder = holderOf(lock)
    if (holder !== undefined && !isAlive(holder)) rmSync(lock, { force: true })
    else await wait(ASK_AGAIN_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}
