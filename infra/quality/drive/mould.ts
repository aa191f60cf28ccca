// A seeded world costs the same work every time: some dozens of calls by the marketer's own road, and a year of history.
// It is made once, kept in a folder, and every world of the tests begins as a copy of that.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD } from '../../cloud/building/bundle-place.ts'
import { fingerprint, whenChanged } from '../../cloud/building/unchanged.ts'
import { bootWorld, type World, type WorldOptions } from '../../local/world.ts'
import { openingTime } from '../../local/world/kept-clock.ts'

/** What a seed is made by. A run of tests says it once for all its workers: see `freeze`. */
const INPUTS = ['functions', 'shared', 'infra/cloud', 'infra/local', 'cdk.json', 'package-lock.json']
/** Memory that can be used as a folder: DynamoDB Local waits for the disk at each commit, so on a disk a copy gains nothing. */
const MEMORY = '/dev/shm'
const ENOUGH = 512 * 2 ** 20
const MINE = 'jidian-world-'

/** What the seeds of this run are made by, whatever is edited meanwhile. */
export const freeze = () => void (process.env.JIDIAN_SEEDED_BY = fingerprint(INPUTS))

const hasMemory = (): boolean => {
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

/** Copies whose process was killed would stay in memory for ever. */
const clearAway = () => {
  for (const name of readdirSync(MEMORY))
    if (name.startsWith(MINE) && !isAlive(Number(name.slice(MINE.length).split('-')[0])))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
}

const newFolder = () => {
  clearAway()
  return mkdtempSync(join(MEMORY, `${MINE}${process.pid}-`))
}

/** Boots a seeded world in a folder of its own and keeps what is in it when nothing moves any more. */
const make = async (output: string, options: WorldOptions): Promise<void> => {
  const keep = newFolder()
  const world = await bootWorld({ ...options, keep })
  await world.idle()
  await world.close()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  cpSync(keep, output, { recursive: true })
  rmSync(keep, { recursive: true, force: true })
}

/** A world as its seed left it. @param name of the seed; a mould is made anew for every day, for a seed tells of the days before */
export const castWorld = async (name: string, options: WorldOptions): Promise<World> => {
  if (!hasMemory()) return bootWorld(options)
  const output = join(BUILD, 'moulds', name)
  const facts = { day: openingTime(Date.now()), by: process.env.JIDIAN_SEEDED_BY ?? fingerprint(INPUTS) }
  await whenChanged({ name: `mould-${name}`, inputs: [], facts, output, run: () => make(output, options) })
  const keep = newFolder()
  const clear = () => rmSync(keep, { recursive: true, force: true })
  process.once('exit', clear)
  cpSync(output, keep, { recursive: true })
  const world = await bootWorld({ ...options, keep })
  return {
    ...world,
    close: async () => {
      await world.close()
      process.off('exit', clear)
      clear()
    },
  }
}
