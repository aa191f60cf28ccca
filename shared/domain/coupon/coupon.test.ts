import { describe, expect, test } from 'vitest'
import { after } from '../../base/time.ts'
import { stateNow, walletState, type Stored } from './coupon.ts'

const ENDS = '2026-11-28T15:59:59.999Z'
const LATER = after(ENDS, 1)
const word = (held: Partial<Stored>, now: string) => stateNow({ state: 'issued', endsAt: ENDS, ...held }, now).state

describe('a stored coupon', () => {
  test('is usable until its last instant, and expired after it', () => {
    expect(word({}, ENDS)).toBe('issued')
    expect(word({}, LATER)).toBe('expired')
  })
  test('from before the life cycle is one that was issued', () => {
    expect(stateNow({ state: 'usable', endsAt: ENDS }, ENDS)).toEqual({ state: 'issued', endsAt: ENDS, uses: 0 })
  })
  test('that ended otherwise does not expire', () => {
    for (const state of ['redeemed', 'transferred', 'voided']) expect(word({ state }, LATER)).toBe(state)
  })
  test('expires also when it was opened, taken back or is behind a link', () => {
    for (const state of ['opened', 'undone', 'offered']) expect(word({ state }, LATER)).toBe('expired')
  })
  test('on a till stays there past its end, for it was in time when it was laid there', () => {
    expect(word({ state: 'held', by: 'till 1', until: after(ENDS, 60_000) }, LATER)).toBe('held')
    expect(word({ state: 'held', by: 'till 1', until: after(ENDS, 60_000) }, after(ENDS, 60_000))).toBe('expired')
  })
  test('whose hold lapsed is what it was before', () => {
    const held = { state: 'held', by: 'till 1', until: '2026-11-20T00:00:00.000Z' }
    expect(word(held, '2026-11-20T00:00:00.000Z')).toBe('issued')
    expect(word({ ...held, openedAt: '2026-11-19T00:00:00.000Z' }, ENDS)).toBe('opened')
    expect(word({ ...held, undoneAt: '2026-11-19T00:00:00.000Z', uses: 1 }, ENDS)).toBe('undone')
  })
})

test('a wallet sorts whatever can be used into one drawer', () => {
  expect((['issued', 'opened', 'undone', 'offered', 'held'] as const).map((state) => walletState({ state }))).toEqual([
    'usable',
    'usable',
    'usable',
    'offered',
    'held',
  ])
})
