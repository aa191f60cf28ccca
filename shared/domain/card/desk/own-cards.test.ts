import { expect, test } from 'vitest'
import type { StoreId } from '../../../base/id.ts'
import { ROLES } from '../../staff/permission.ts'
import { mayWriteCard } from './own-cards.ts'

const card = (...stores: string[]) => ({ stores: stores as StoreId[] })
const may = (role: string, bound: readonly string[] | undefined, ...stores: string[]) =>
  mayWriteCard({ role, ...(bound && { stores: bound }) }, card(...stores)).ok

test('a store manager writes a card of one or several of their stores, and no wider one', () => {
  const bound = ['sto_1', 'sto_2']
  expect(may('store-manager', bound, 'sto_1')).toBe(true)
  expect(may('store-manager', bound, 'sto_2', 'sto_1')).toBe(true)
  expect(may('store-manager', bound, 'sto_1', 'sto_3')).toBe(false)
  expect(may('store-manager', bound, 'sto_3')).toBe(false)
  expect(may('store-manager', bound)).toBe(false)
})

test('one who looks after every store names them: the brand’s own cards are not theirs either', () => {
  for (const bound of [undefined, []]) {
    expect(may('store-manager', bound, 'sto_1', 'sto_3')).toBe(true)
    expect(may('store-manager', bound)).toBe(false)
  }
})

test('whoever sees to the whole brand writes any card', () => {
  for (const role of ROLES.filter((one) => one !== 'store-manager')) {
    expect(may(role, [])).toBe(true)
    expect(may(role, [], 'sto_3')).toBe(true)
  }
})
