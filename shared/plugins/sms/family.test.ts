import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { loadGateway } from './load.server.ts'

test('every folder of a gateway is listed, and nothing else is', () => {
  const here = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  expect(here.flatMap((one) => (one.isDirectory() ? [one.name] : [])).sort()).toEqual([...kinds].sort())
})

test.each([...kinds])('%s can be sent by', async (kind) => {
  expect(typeof (await loadGateway(kind))!.send).toBe('function')
})

test('a gateway nobody knows is none', async () => {
  expect(await loadGateway('../cards/stamp')).toBeUndefined()
})
