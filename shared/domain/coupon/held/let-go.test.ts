import { expect, test } from 'vitest'
import { after, MINUTE } from '../../../base/time.ts'
import { stateNow, type Coupon } from '../coupon.ts'
import { heldBy, letGo } from './let-go.ts'
import { hold, HOLD_MS } from '../moves.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const opened: Coupon = { endsAt: '2026-11-28T15:59:59.999Z', uses: 0, openedAt: NOW, state: 'opened' }
const held = (by: string, store?: string): Coupon => {
  const taken = hold(opened, by, NOW, store)
  if (!taken.ok) throw new Error(taken.failure)
  return taken.value
}

test('what the screen of a store holds is let go by a clerk of that store, as it was before', () => {
  expect(letGo(held('device:dev_1', 'sto_1'), 'sto_1')).toEqual({ ok: true, value: opened })
})

test.each([
  ['another store’s', held('device:dev_1', 'sto_2')],
  ['a till’s, whose bill counts on it', held('hld_1', 'sto_1')],
  ['one of before, of which nobody knows where it is', held('device:dev_1')],
])('%s stays, until its time', (_whose, coupon) => {
  expect(letGo(coupon, 'sto_1')).toMatchObject({ failure: 'coupon-held', detail: { retryAt: after(NOW, HOLD_MS) } })
})

test('what nobody holds any more is not let go', () => {
  expect(letGo(opened, 'sto_1')).toMatchObject({ failure: 'hold-lapsed' })
  const lapsed = stateNow(held('device:dev_1', 'sto_1'), after(NOW, 11 * MINUTE))
  expect(letGo(lapsed, 'sto_1')).toMatchObject({ failure: 'hold-lapsed' })
})

test('the screen is told from tills, and a coupon knows where it is held', () => {
  expect(['device:dev_1', 'hld_1', 'pos:key_1'].map((by) => heldBy({ by }))).toEqual(['screen', 'till', 'till'])
  expect(stateNow(held('hld_1', 'sto_1'), NOW)).toMatchObject({ state: 'held', store: 'sto_1' })
})
