import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { takeTurn } from './take-turn.ts'

const lockFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'lock')
}
/** Above Linux's largest process number. */
const NOBODY = '99999999'

test('one works while the other waits', async () => {
  const lock = lockFile()
  const said: string[] = []
  const work = (name: string) =>
    takeTurn(lock, async () => {
      said.push(`${name} begins`)
      await wait(20)
      said.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b')])
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('whoever fails lets go', async () => {
  const lock = lockFile()
  await expect(takeTurn(lock, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(existsSync(lock)).toBe(false)
})

test('whoever was killed lets go', async () => {
  const lock = lockFile()
  writeFileSync(lock, NOBODY)
  expect(await takeTurn(lock, () => Promise.resolve('done'))).toBe('done')
})
