import { expect, test } from 'vitest'
import { after, HOUR, MINUTE } from '../../base/time.ts'
import { accept, INVITED_MS } from './clerk.ts'
import { mayUndoAct } from './may-undo-act.ts'

const NOW = '2026-11-21T02:00:00.000Z'

test('an invitation is good once and for a day; a removed clerk has none', () => {
  const until = after(NOW, INVITED_MS)
  expect(accept({ state: 'invited', until }, until)).toEqual({ ok: true, value: { state: 'active', since: until } })
  expect(accept({ state: 'invited', until }, after(until, 1))).toMatchObject({ failure: 'invitation-lapsed' })
  expect(accept({ state: 'active', since: NOW }, NOW)).toMatchObject({ failure: 'invitation-used' })
  expect(accept({ state: 'removed', at: NOW }, after(NOW, HOUR))).toMatchObject({ failure: 'invitation-unknown' })
})

const act = { store: 'sto_1', clerk: 'clk_1', doneAt: NOW }
const own = { store: 'sto_1', clerk: 'clk_1' }

test('a clerk takes an act of their own back at its store, once, within ten minutes of being booked', () => {
  expect(mayUndoAct(act, own, after(NOW, 10 * MINUTE)).ok).toBe(true)
  expect(mayUndoAct(act, own, after(NOW, 10 * MINUTE + 1))).toMatchObject({ failure: 'act-too-late' })
  expect(mayUndoAct(act, { ...own, store: 'sto_2' }, NOW)).toMatchObject({ failure: 'not-your-store' })
  expect(mayUndoAct({ ...act, undone: {} }, own, NOW)).toMatchObject({ failure: 'act-undone' })
})

test('another’s act is for whoever answers for that counter, and for no other store’s', () => {
  const other = { ...own, clerk: 'clk_2' }
  expect(mayUndoAct(act, other, NOW)).toMatchObject({ failure: 'act-not-yours' })
  expect(mayUndoAct(act, { ...other, isLead: true }, after(NOW, 10 * MINUTE)).ok).toBe(true)
  expect(mayUndoAct(act, { ...other, isLead: true }, after(NOW, 10 * MINUTE + 1))).toMatchObject({
    failure: 'act-too-late',
  })
  expect(mayUndoAct(act, { ...other, isLead: true, store: 'sto_2' }, NOW)).toMatchObject({ failure: 'not-your-store' })
})
