import { expect, test } from 'vitest'
import { readAddress } from '../address.ts'
import { memoryStorage } from './memory-storage.ts'
import { rememberedSource, rememberSource } from './source-memory.ts'

const at = (rest: string) => readAddress(`https://app.test/liff/brd_1${rest}`)

test('the primary load of a LIFF URL already tells the poster', () => {
  const storage = memoryStorage()
  const address = at(`?liff.state=${encodeURIComponent('/s/YONGKANG?p=door')}`)
  expect(address).toMatchObject({ brandId: 'brd_1', path: '/s/YONGKANG', isPrimary: true })
  rememberSource(address, storage)
  expect(rememberedSource('brd_1', storage)).toEqual({ store: 'YONGKANG', poster: 'door' })
})

test('coming back from sign-in without the poster keeps it', () => {
  const storage = memoryStorage()
  rememberSource(at('/s/YONGKANG?p=door'), storage)
  rememberSource(at('?code=C0DE&state=x&liffClientId=1'), storage)
  expect(rememberedSource('brd_1', storage)).toEqual({ store: 'YONGKANG', poster: 'door' })
})

test('one brand’s poster is not another’s', () => {
  const storage = memoryStorage()
  rememberSource(at('/s/YONGKANG?p=door'), storage)
  expect(rememberedSource('brd_2', storage)).toBeUndefined()
})
