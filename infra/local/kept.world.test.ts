import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { bootWorld } from './world.ts'

const TINY = fileURLToPath(new URL('./assembly/fixtures/tiny', import.meta.url))
const WORLD = fileURLToPath(new URL('./world.ts', import.meta.url))
const started: ChildProcess[] = []
const made: string[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** A world in a process of its own whose stream reader is never let near its records, so that it can be killed with work undone. */
const startDoomedWorld = async (keep: string) => {
  const program = `
    const { bootWorld } = await import(${JSON.stringify(WORLD)})
    const world = await bootWorld({ assembly: ${JSON.stringify(TINY)}, keep: ${JSON.stringify(keep)}, services: [] })
    await world.call('cognito-idp', 'AdminCreateUser', { Username: 'kept@example.com', TemporaryPassword: 'x' })
    await world.advance('P2D')
    world.faults.plan('lambda.Reader', Array.from({ length: 9 }, () => ({ delayMs: 60000 })))
    await fetch(world.urls.frontDoor + '/api/notes/undone', { method: 'POST', body: JSON.stringify({ text: 'kept' }) })
    process.stdout.write(JSON.stringify({ now: world.clock.now() }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, ...(JSON.parse(said.toString()) as { now: number }) }
}

test(
  'a kept world that is killed goes on: items, users, clock, and records nobody had read',
  { timeout: 90_000 },
  async () => {
    const keep = mkdtempSync(join(tmpdir(), 'kept-'))
    made.push(keep)
    const { child, now } = await startDoomedWorld(keep)
    child.kill('SIGKILL')
    await once(child, 'exit')

    let seeded = false
    const world = await bootWorld({ assembly: TINY, keep, services: [], seed: async () => void (seeded = true) })
    try {
      await world.idle()
      const item = (await world.call('dynamodb', 'GetItem', {
        TableName: 'tiny',
        Key: { pk: { S: 'seen' }, sk: { S: 'INSERT undone' } },
      })) as { Item?: object }
      expect(item.Item).toBeDefined()
      expect(world.clock.now()).toBeGreaterThanOrEqual(now - 2_000)
      expect(await world.mintToken('kept@example.com')).toContain('.')
      expect(seeded).toBe(false)
      expect(world.log.rows('invocation').some(({ title }) => title.startsWith('Maker'))).toBe(false)
    } finally {
      await world.close()
    }
  },
)
