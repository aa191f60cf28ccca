import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOwnFrames } from './own-frames.ts'

const before = Error.prepareStackTrace
let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'jidian-frames-'))))
afterAll(() => {
  Error.prepareStackTrace = before
  rmSync(folder, { recursive: true, force: true })
})

/** A bundle of one file, loaded by Node itself; answers what it throws. */
const thrownBy = async (name: string, sourcemap: 'linked' | false): Promise<Error> => {
  writeFileSync(
    join(folder, `${name}.ts`),
    'const stamp = (): never => {\n  throw new TypeError("no ink")\n}\nexport const open = () => stamp()\n',
  )
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    sourcemap,
  })
  const { open } = createRequire(import.meta.url)(outfile) as { open: () => never }
  try {
    return open()
  } catch (error) {
    return error as Error
  }
}

test('the stack of an error in a bundle names the file it was written in, and keeps what the error says', async () => {
  nameOwnFrames()
  const { stack } = await thrownBy('counter', 'linked')
  const [says, first] = stack!.split('\n')
  expect(says).toBe('TypeError: no ink')
  expect(first).toMatch(/counter\.ts:2:9\b/)
})

test('without a map the stack is as Node writes it', async () => {
  nameOwnFrames()
  const { stack } = await thrownBy('bare', false)
  expect(stack!.split('\n')[1]).toMatch(/at .*bare\.mjs:1:\d+/)
})
