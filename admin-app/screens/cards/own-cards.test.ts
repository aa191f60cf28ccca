import { expect, test } from 'vitest'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { isTheirs, maySetUp, startingFor } from './own-cards.ts'

const hand = (role: string, ...boundTo: string[]) => ({ role, boundTo }) as never
const face = { colour: '#b3512b', pattern: 'waves', mark: 'seal', picture: null } as const
const card = (kind: string, ...stores: string[]) =>
  ({ ...cardsAtDesk.get(kind)!.start.starting(face), stores }) as never
const manager = hand('store-manager', 'sto_1')

test('a store manager begins with their stores; whoever sees to the brand, with every one', () => {
  const own = [{ id: 'sto_1', name: '永康店' }] as never
  expect(startingFor(manager, own, card('stamp')).stores).toEqual(['sto_1'])
  expect(startingFor(hand('owner'), own, card('stamp')).stores).toEqual([])
})

test('what is live and what is being changed are both theirs, or the page is for reading', () => {
  expect(isTheirs(manager, { live: null, draft: null })).toBe(true)
  expect(isTheirs(manager, { live: card('stamp', 'sto_1'), draft: null })).toBe(true)
  expect(isTheirs(manager, { live: card('stamp', 'sto_1'), draft: card('stamp') })).toBe(false)
  expect(isTheirs(manager, { live: card('stamp'), draft: card('stamp', 'sto_1') })).toBe(false)
  expect(isTheirs(hand('marketer'), { live: card('stamp'), draft: null })).toBe(true)
})

test('stored value is owed by the company: no store manager sets it up', () => {
  const mayBe = [...cardsAtDesk].filter(([, { kind }]) => maySetUp(manager, kind)).map(([kind]) => kind)
  expect(mayBe).toEqual(['stamp', 'mission', 'points'])
  expect(isTheirs(manager, { live: card('stored-value', 'sto_1'), draft: null })).toBe(false)
  expect([...cardsAtDesk].every(([, { kind }]) => maySetUp(hand('owner'), kind))).toBe(true)
})
