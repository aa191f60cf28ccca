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

test('an act is taken back at its own store, once, within ten minutes of being booked', () => {
  const act = { store: 'sto_1', doneAt: NOW }
  expect(mayUndoAct(act, 'sto_1', after(NOW, 10 * MINUTE)).ok).toBe(true)
  expect(mayUndoAct(act, 'sto_1', after(NOW, 10 * MINUTE + 1))).toMatchObject({ failure: 'act-too-late' })
  expect(mayUndoAct(act, 'sto_2', NOW)).toMatchObject({ failure: 'act-unknown' })
  expect(mayUndoAct({ ...act, undone: {} }, 'sto_1', NOW)).toMatchObject({ failure: 'act-undone' })
})
