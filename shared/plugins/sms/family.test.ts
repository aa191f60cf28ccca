import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { loadAccountSide } from './load-account.server.ts'
import { loadGateway } from './load.server.ts'

test('every folder of a gateway is listed, and nothing else is', () => {
  const here = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  expect(here.flatMap((one) => (one.isDirectory() ? [one.name] : [])).sort()).toEqual([...kinds].sort())
})

test.each([...kinds])('%s can be sent by', async (kind) => {
  expect(typeof (await loadGateway(kind))!.send).toBe('function')
})

test.each([...kinds])('%s says what an account takes, in three languages, and can be asked for it', async (kind) => {
  const { form, check } = (await loadAccountSide(kind))!
  expect(typeof check).toBe('function')
  for (const text of [form.name, ...form.fields.map(({ label }) => label)])
    expect([text['zh-Hant'], text.en, text.ja].every(Boolean)).toBe(true)
  expect(new Set(form.fields.map(({ name }) => name)).size).toBe(form.fields.length)
  expect(form.fields.map(({ name }) => name)).not.toContain('kind')
})

test('a gateway nobody knows is none', async () => {
  expect(await loadGateway('../cards/stamp')).toBeUndefined()
  expect(await loadAccountSide('../cards/stamp')).toBeUndefined()
})
