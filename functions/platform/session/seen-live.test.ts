import { beforeEach, describe, expect, test, vi } from 'vitest'
import { after } from '#shared/base/time.ts'
import { readSeen, SEEN_MS, signSeen } from './seen-live.ts'

const secrets = vi.hoisted(() => ({ keys: '' }))
vi.mock('../secrets/secrets.ts', () => ({ readSecret: () => Promise.resolve(secrets.keys) }))

const NOW = '2026-11-21T02:00:00.000Z'
const WHO = { group: 'grp_1', store: 'sto_1', clerk: 'clk_1', member: 'mem_1' }
const STEP = 59_461_440
const key = (kid: string, fill: number) => ({ kid, secret: Buffer.alloc(32, fill).toString('base64url') })

beforeEach(() => void (secrets.keys = JSON.stringify([key('first', 1), key('second', 2)])))

describe('a live code that was read', () => {
  test('is remembered for five minutes, with the half minute it was of', async () => {
    const token = await signSeen(WHO, STEP, NOW)
    expect(await readSeen(token, WHO, after(NOW, SEEN_MS - 1_000))).toBe(STEP)
    expect(await readSeen(token, WHO, after(NOW, SEEN_MS))).toBeUndefined()
  })

  test.each([{ group: 'grp_2' }, { store: 'sto_2' }, { clerk: 'clk_2' }, { member: 'mem_2' }])(
    'says nothing for %j',
    async (other) => {
      expect(await readSeen(await signSeen(WHO, STEP, NOW), { ...WHO, ...other }, NOW)).toBeUndefined()
    },
  )

  test('cannot be made longer, moved to another half minute, or made up', async () => {
    const [step, until, hash] = (await signSeen(WHO, STEP, NOW)).split('.') as [string, string, string]
    for (const token of [`${step}.${Number(until) + 60}.${hash}`, `${Number(step) + 1}.${until}.${hash}`, 'x', '..'])
      expect(await readSeen(token, WHO, NOW), token).toBeUndefined()
  })

  test('survives a change of keys, and not the end of its key', async () => {
    const token = await signSeen(WHO, STEP, NOW)
    secrets.keys = JSON.stringify([key('third', 3), key('first', 1)])
    expect(await readSeen(token, WHO, NOW)).toBe(STEP)
    secrets.keys = JSON.stringify([key('third', 3)])
    expect(await readSeen(token, WHO, NOW)).toBeUndefined()
  })
})
