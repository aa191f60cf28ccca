import { expect, test } from 'vitest'
import { kinds } from './kinds.ts'
import { faceFiles, pageFiles } from './load.liff.ts'

/** The app itself is made of stamp cards: it draws them without waiting for a file. */
const faced = kinds.filter((kind) => kind !== 'stamp')

test.each(faced)('%s has a face for home and a page of its own', async (kind) => {
  expect((await faceFiles.get(kind)?.())?.default).toBeTypeOf('function')
  expect((await pageFiles.get(kind)?.())?.default).toBeTypeOf('function')
})

test('nothing has a face that is no kind', () => {
  expect([...faceFiles.keys()].sort()).toEqual([...faced].sort())
})
