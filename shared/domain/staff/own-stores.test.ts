import { expect, test } from 'vitest'
import { mayActAt, mayActForAll, mayBeBound } from './own-stores.ts'
import { ROLES } from './permission.ts'

test('who is bound to stores acts at those; who is bound to none, at all of the brand', () => {
  expect(mayActAt(['sto_1', 'sto_2'], 'sto_2').ok).toBe(true)
  expect(mayActAt(['sto_1', 'sto_2'], 'sto_3')).toMatchObject({ failure: 'not-your-store' })
  for (const all of [undefined, []]) expect(mayActAt(all, 'sto_3').ok).toBe(true)
})

test('what is of the whole brand is not for somebody who is bound to some of its stores', () => {
  expect(mayActForAll(['sto_1'])).toMatchObject({ failure: 'not-your-store' })
  for (const all of [undefined, []]) expect(mayActForAll(all).ok).toBe(true)
})

test('only a store manager is bound to stores', () => {
  expect(ROLES.filter(mayBeBound)).toEqual(['store-manager'])
})
