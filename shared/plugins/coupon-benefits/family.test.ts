import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { loadBenefit } from './load.server.ts'

const SUFFIX = '.benefit.ts'

test('every file of a kind of benefit is listed, and nothing else is', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith(SUFFIX))
  expect(files.map((file) => file.slice(0, -SUFFIX.length)).sort()).toEqual([...kinds].sort())
})

test.each([...kinds])('%s is called what its file is called', async (kind) => {
  expect((await loadBenefit(kind))!.kind).toBe(kind)
})

test('a kind nobody knows is no kind', async () => {
  expect(await loadBenefit('../../base/id')).toBeUndefined()
})

test('free text says what the brand wrote', async () => {
  const benefit = (await loadBenefit('free-text'))!
  const settings = benefit.settings.parse({ headline: { 'zh-Hant': '買一送一' }, line: { 'zh-Hant': '任一中杯飲品' } })
  expect([benefit.headline(settings), benefit.line(settings)]).toEqual([
    { 'zh-Hant': '買一送一' },
    { 'zh-Hant': '任一中杯飲品' },
  ])
})
