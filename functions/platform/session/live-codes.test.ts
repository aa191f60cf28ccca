import { beforeEach, expect, test, vi } from 'vitest'
import { liveDigits, LIVE_MASTER } from './live-codes.ts'

const { secrets } = vi.hoisted(() => ({ secrets: new Map<string, string>() }))
vi.mock('../secrets/secrets.ts', () => ({ readSecret: async (path: string) => secrets.get(path) }))

beforeEach(() => void secrets.set(LIVE_MASTER, Buffer.from('master').toString('base64url')))

test('each step has six digits of its own, and each member and group others', async () => {
  const mei = await liveDigits('grp_1', '4183260759')
  const steps = Array.from({ length: 500 }, (_, step) => mei(step))
  expect(steps.every((digits) => /^\d{6}$/.test(digits))).toBe(true)
  expect(new Set(steps).size).toBeGreaterThan(495)
  for (const other of [await liveDigits('grp_1', '4183260758'), await liveDigits('grp_2', '4183260759')])
    expect(steps.filter((digits, step) => digits === other(step)).length).toBeLessThan(3)
})

test('another master secret makes other digits, and without one there are none', async () => {
  const before = (await liveDigits('grp_1', '4183260759'))(7)
  secrets.set(LIVE_MASTER, Buffer.from('another').toString('base64url'))
  expect((await liveDigits('grp_1', '4183260759'))(7)).not.toBe(before)
  secrets.clear()
  await expect(liveDigits('grp_1', '4183260759')).rejects.toThrow('make-session-keys')
})
