import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { modules } from '../../../functions/modules.ts'
import * as sentences from '../../../shared/text/refusals/en.ts'
import { ROOT } from './bundle-place.ts'
import { ownRefusals, wordsOf } from './own-refusals.ts'

const carried = async (words: ReadonlySet<string>): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'shared/text/refusals.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [ownRefusals(words)],
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

test('a function carries the sentences of what its own routes refuse, and no others', async () => {
  const words = wordsOf(modules.find(({ name }) => name === 'ledger')!.routes)
  const text = await carried(words)
  const all = { ...sentences.member, ...sentences.staff }
  expect(Object.keys(all).length).toBeGreaterThan(words.size)
  for (const word of Object.keys(all)) expect(text.includes(`"${word}"`), word).toBe(words.has(word))
})
