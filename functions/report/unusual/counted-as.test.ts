import { describe, expect, test } from 'vitest'
import type { Event } from '#shared/events/event.ts'
import { reportModule } from '../module.ts'
import { countedAs } from './counted-as.ts'

const told = (name: string, data: object, key = 'scan:haifen-483920-a1B2c3D4') =>
  countedAs({ id: `grp_1#mem_1/ledger#brd_1#${key}#0`, name, data } as unknown as Event)
const clerk = { kind: 'clerk', id: 'clk_1' }
const desk = { kind: 'staff', id: 'stf_1' }

describe('a stamp counts', () => {
  test('as a visit, and as an act of whose hand it was', () => {
    expect(told('stamp.collected', { added: 2 })).toMatchObject({ member: { visits: 1 }, byPhone: true })
    expect(told('stamp.collected', { added: 2, by: clerk })).toMatchObject({
      member: { visits: 1, 'by.clerk.clk_1': 1 },
      hand: { by: clerk, counters: { acts: 1, stamped: 1, stamps: 2 } },
    })
  })
  test('as the same act on every card that it feeds', () => {
    const acts = [
      told('stamp.collected', { added: 1 }),
      told('stamp.collected', { added: 1 }, 'scan:haifen-483920-a1B2c3D4#crd_01'),
      told('card.credited', { reason: 'counter' }, 'scan:haifen-483920-a1B2c3D4#crd_02'),
    ].map((one) => one?.act)
    expect(new Set(acts).size).toBe(1)
    expect(told('stamp.collected', { added: 1 }, 'scan:haifen-000000-a1B2c3D4')?.act).not.toBe(acts[0])
  })
  test('as a late credit where the desk gave it, but as a visit where the desk approved a check-in', () => {
    expect(told('stamp.collected', { added: 1, by: desk })).toMatchObject({
      member: { 'by.staff.stf_1': 1 },
      hand: { counters: { acts: 1, desk: 1 } },
    })
    expect(told('stamp.collected', { added: 1, by: desk }, 'check-in:aBc')).toMatchObject({
      member: { visits: 1, checkIns: 1 },
      hand: { counters: { acts: 1, stamped: 1 } },
    })
  })
  test('not where nobody came: a playbook’s points are no visit', () => {
    expect(told('card.credited', { reason: 'playbook', by: undefined })).toBeUndefined()
  })
})

test('a redemption counts for the member and for whose hand it was', () => {
  expect(told('coupon.redeemed', { hand: clerk })).toMatchObject({
    member: { redeemed: 1, 'by.clerk.clk_1': 1 },
    hand: { counters: { acts: 1, redeemed: 1 } },
  })
  expect(told('coupon.redeemed', {})?.hand).toBeUndefined()
})

test('a redemption that is taken back, and a coupon that is voided, count for whose hand it was', () => {
  expect(told('coupon.undone', { hand: clerk })).toMatchObject({
    member: { undone: 1, 'by.clerk.clk_1': 1 },
    store: { undone: 1 },
    hand: { by: clerk, counters: { acts: 1, undone: 1 } },
  })
  expect(told('coupon.voided', { hand: desk })).toMatchObject({
    member: { voided: 1, 'by.staff.stf_1': 1 },
    hand: { by: desk, counters: { acts: 1, voided: 1 } },
  })
  // It went with the act that had given it.
  expect(told('coupon.voided', {})?.hand).toBeUndefined()
})

test('an act that a clerk takes back counts once, however many cards it had fed; what points were spent on is nothing unusual', () => {
  const taken = { taken: 1, reason: 'undone', by: clerk }
  const both = ['undo:clerk:act_1#crd_01', 'undo:clerk:act_1#crd_02'].map((key) => told('card.debited', taken, key))
  expect(both[0]).toEqual(both[1])
  expect(both[0]).toMatchObject({
    member: { undone: 1, 'by.clerk.clk_1': 1 },
    store: { undone: 1 },
    hand: { by: clerk, counters: { acts: 1, undone: 1 } },
  })
  expect(told('card.debited', taken, 'undo:clerk:act_2#crd_01')?.act).not.toBe(both[0]?.act)
  for (const reason of ['exchanged', 'transferred-out', 'correction'])
    expect(told('card.debited', { ...taken, reason })).toBeUndefined()
})

test('every event that comes to the watch counts something', () => {
  const { events } = reportModule.subscriptions!.find(({ file }) => file === 'on-watched-event')!
  for (const name of events)
    expect(told(name, { added: 1, reason: name === 'card.debited' ? 'undone' : 'order' }), name).toBeDefined()
})

describe('a visit counts in the hour of its store', () => {
  const visits = (name: string, data: object) =>
    countedAs({
      id: 'grp_1#mem_1/ledger#brd_1#order:pos:A-1#0',
      name,
      data,
      store: 'sto_1',
      at: AT,
    } as unknown as Event)?.hour
  const AT = '2026-11-21T07:20:00.000Z'
  test('whatever it earned: stamps, points or a mission’s step', () => {
    expect(visits('stamp.collected', { added: 3 })).toEqual({ v15: 1 })
    expect(visits('card.credited', { reason: 'order', added: 36 })).toEqual({ v15: 1 })
  })
  test('not where the desk put something right', () => {
    expect(visits('card.credited', { reason: 'late-credit', by: desk })).toBeUndefined()
  })
})

test('the orders of a file are no visits of the day it came, and no late credits of whose file it was', () => {
  const row = countedAs({
    id: 'grp_1#mem_1/ledger#brd_1#order:csv:A-1#0',
    name: 'stamp.collected',
    data: { added: 1, by: desk },
    store: 'sto_1',
    at: '2026-11-21T07:20:00.000Z',
  } as unknown as Event)
  expect(row).toEqual({ act: expect.any(String), member: { filed: 1 }, hand: { by: desk, counters: {} } })
})
