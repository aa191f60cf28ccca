// A seeded world costs the same work every time: some dozens of calls by the marketer's own road, and a year of history.
// It is made once, kept in a folder, and every world of the tests begins as a copy of that.
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD } from '../../cloud/building/bundle-place.ts'
import { fingerprint, whenChanged } from '../../cloud/building/unchanged.ts'
import { SHARED_TABLES_FILE, tablesFile } from '../../local/aws/dynamodb/local-process.ts'
import { bootWorld, type World, type WorldOptions } from '../../local/world.ts'
import { openingTime } from '../../local/world/kept-clock.ts'
import { sharedEngine, type SharedEngine } from './engine.ts'
import { hasMemory, newMemoryFolder } from './memory-folder.ts'

/** What a seed is made by. A run of tests says it once for all its workers: see `freeze`. */
const INPUTS = ['functions', 'shared', 'infra/cloud', 'infra/local', 'cdk.json', 'package-lock.json']

/** What the seeds of this run are made by, whatever is edited meanwhile. */
export const freeze = () => void (process.env.JIDIAN_SEEDED_BY = fingerprint(INPUTS))

/** Boots a seeded world in a folder of its own and keeps what is in it when nothing moves any more. */
const make = async (output: string, options: WorldOptions): Promise<void> => {
  const keep = newMemoryFolder()
  const world = await bootWorld({ ...options, keep })
  await world.idle()
  await world.close()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  cpSync(keep, output, { recursive: true })
  rmSync(keep, { recursive: true, force: true })
}

/** The mould's tables, poured into the shared engine under a key that nobody has. */
const pour = (mould: string, { url, folder }: SharedEngine) => {
  const accessKeyId = `world${randomBytes(8).toString('hex')}`
  const file = join(folder, tablesFile(accessKeyId))
  copyFileSync(join(mould, 'dynamodb', SHARED_TABLES_FILE), file)
  return { database: { url, accessKeyId }, file }
}

/** A world as its seed left it. @param name of the seed; a mould is made anew for every day, for a seed tells of the days before */
export const castWorld = async (name: string, options: WorldOptions): Promise<World> => {
  if (!hasMemory()) return bootWorld(options)
  const mould = join(BUILD, 'moulds', name)
  const facts = { day: openingTime(Date.now()), by: process.env.JIDIAN_SEEDED_BY ?? fingerprint(INPUTS) }
  await whenChanged({ name: `mould-${name}`, inputs: [], facts, output: mould, run: () => make(mould, options) })
  const keep = newMemoryFolder()
  const engine = sharedEngine()
  const poured = engine && pour(mould, engine)
  const clear = () => {
    rmSync(keep, { recursive: true, force: true })
    if (poured) rmSync(poured.file, { force: true })
  }
  process.once('exit', clear)
  cpSync(mould, keep, { recursive: true, filter: (source) => !poured || !source.endsWith('dynamodb') })
  const world = await bootWorld({ ...options, keep, ...(poured && { database: poured.database }) })
  return {
    ...world,
    close: async () => {
      await world.close()
      process.off('exit', clear)
      clear()
    },
  }
}
