import type { Call } from '#shared/contract/call.ts'
import { fail, ok } from '#shared/base/result.ts'
import { expect, test, vi } from 'vitest'
import { claimOnce } from './claim.ts'
import { memoryStorage } from './memory-storage.ts'

const setUp = (...answers: unknown[]) => {
  const call = vi.fn()
  for (const answer of answers) call.mockResolvedValueOnce(answer)
  let made = 0
  return { call: call as unknown as Call & typeof call, storage: memoryStorage(), makeKey: () => `key-${++made}` }
}
const held = ok({ ticket: 'ticket', expiresAt: '2026-11-21T06:42:00.000Z' })

test('a reload after the answer claims nothing more', async () => {
  const deps = setUp(held)
  const first = await claimOnce(deps, 'brd_1', 'code')
  const again = await claimOnce(deps, 'brd_1', 'code')
  expect(again).toEqual(first)
  expect(deps.call).toHaveBeenCalledTimes(1)
})

test('a lost answer is asked for again with the same key', async () => {
  const deps = setUp(fail('offline'), held)
  await claimOnce(deps, 'brd_1', 'code')
  const claim = await claimOnce(deps, 'brd_1', 'code')
  expect(claim).toMatchObject({ key: 'key-1', ticket: 'ticket' })
  expect(deps.call.mock.calls.map(([, , options]) => options)).toEqual([{ key: 'key-1' }, { key: 'key-1' }])
})

test('a refusal is remembered, not tried again', async () => {
  const deps = setUp(fail('code-expired'))
  await claimOnce(deps, 'brd_1', 'code')
  expect(await claimOnce(deps, 'brd_1', 'code')).toMatchObject({ failure: { code: 'code-expired' } })
  expect(deps.call).toHaveBeenCalledTimes(1)
})

test('another code has a key of its own', async () => {
  const deps = setUp(held, held)
  const one = await claimOnce(deps, 'brd_1', 'one')
  const two = await claimOnce(deps, 'brd_1', 'two')
  expect(one.key).not.toBe(two.key)
})
