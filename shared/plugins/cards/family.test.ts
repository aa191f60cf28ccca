import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { loadCard } from './load.server.ts'

const here = new URL('.', import.meta.url)

test('every folder of a kind of card is listed, and nothing else is', () => {
  const folders = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  expect(folders.sort()).toEqual([...kinds].sort())
})

test.each([...kinds])('%s has rules, a beginning, words and a form', async (kind) => {
  expect((await loadCard(kind)).kind).toBe(kind)
  expect(readdirSync(new URL(`${kind}/`, here))).toEqual(
    expect.arrayContaining(['starting.ts', 'says.admin.ts', 'settings.admin.tsx']),
  )
})
