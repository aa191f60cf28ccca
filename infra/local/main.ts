// `npm start`: builds what changed, boots the world, says where it is.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { javaProblem } from './start/check-java.ts'
import { portProblem } from './start/check-port.ts'
import { linksOf } from './start/links.ts'
import { takeLock } from './start/lock.ts'
import type { World } from './world.ts'

const DEFAULT_PORT = 4000
const KEPT_WORLD = process.env.JIDIAN_KEEP ?? join(import.meta.dirname, '../../.local')

const giveUp = (sentence: string): never => {
  console.error(`\n  ${sentence}\n`)
  process.exit(1)
}

/** What takes a while says so before it begins. */
const begin = (work: string) => console.log(`  ${work} …`)

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({ options: { keep: flag, empty: flag } })
const port = Number(process.env.PORT ?? DEFAULT_PORT)

const problem = javaProblem() ?? (await portProblem(port))
if (problem) giveUp(problem)
const lock = values.keep ? takeLock(KEPT_WORLD) : undefined
if (lock?.held === false) giveUp(lock.sentence)
if (lock?.held && lock.note) console.log(`\n  ${lock.note}`)

const release = () => {
  if (lock?.held) lock.release()
}

const boot = async (): Promise<World> => {
  begin('Building what changed (the first time, half a minute)')
  const { assemble } = await import('../cloud/assemble.ts')
  const assembly = await assemble()
  const { buildDeskLiff } = await import('./start/build-desk-liff.ts')
  const sites = { liff: await buildDeskLiff() }
  const { buildTown } = await import('./town/build-town.ts')
  const town = await buildTown()

  begin('Starting the world')
  const { bootWorld } = await import('./world.ts')
  const { seed, seedHouse } = await import('./seed/seed.ts')
  const seeding = (world: World) => {
    begin(`Two brands, four stores${values.empty ? '' : ' and 300 members'} move in`)
    return values.empty ? seedHouse(world) : seed(world)
  }
  const world = await bootWorld({
    assembly,
    port,
    sites,
    keep: values.keep ? KEPT_WORLD : undefined,
    seed: seeding,
  })
  const { staticPages } = await import('./world/static-pages.ts')
  world.use(staticPages(town))
  return world
}

try {
  const world = await boot()
  console.log(linksOf(world))
  void world.warm()
  let stopping = false
  const stop = () => {
    // A second Ctrl-C does not wait.
    if (stopping) process.exit(1)
    stopping = true
    void world
      .close()
      .finally(release)
      .then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (failure) {
  release()
  giveUp(`The world did not start: ${(failure as Error).stack ?? String(failure)}`)
}
