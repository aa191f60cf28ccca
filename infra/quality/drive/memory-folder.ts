// Memory that can be used as a folder: DynamoDB Local waits for the disk at each commit, so on a disk a copy gains nothing.
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH = 512 * 2 ** 20
const MINE = 'jidian-world-'

export const hasMemory = (): boolean => {
  if (!existsSync(MEMORY)) return false
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > ENOUGH
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Folders whose process was killed would stay in memory for ever. */
const clearAway = () => {
  for (const name of readdirSync(MEMORY))
    if (name.startsWith(MINE) && !isAlive(Number(name.slice(MINE.length).split('-')[0])))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
}

/** A folder of this process, in memory. */
export const newMemoryFolder = (): string => {
  clearAway()
  return mkdtempSync(join(MEMORY, `${MINE}${process.pid}-`))
}
