import { describe, expect, test } from 'vitest'
import { asRewards, AWAITED, awaitedAfter, handBack, takeOver, type Awaited } from './awaited.ts'
import { WHY_NOT_GIVEN } from '../../ledger/why-not-given.ts'

const campaign = 'cmp_1' as never
const awaited = (key: string): Awaited => ({ key, campaign, why: 'coupon-sold-out' })
const tried = (key: string, coupon?: string) => ({
  reward: { key, campaign },
  ...(coupon ? { coupon } : { why: 'campaign-over' as const }),
})

describe('a card awaits', () => {
  test('what was tried in vain, for the reason of the last time, and nothing that came', () => {
    const after = awaitedAfter([awaited('1.5'), awaited('2.5')], [tried('1.5', 'cpn_1'), tried('2.5'), tried('3.5')])
    expect(after).toEqual([
      { key: '2.5', campaign, why: 'campaign-over' },
      { key: '3.5', campaign, why: 'campaign-over' },
    ])
    expect(awaitedAfter(undefined, [tried('1.5', 'cpn_1')])).toEqual([])
  })
  test('what was not tried as before', () => {
    expect(awaitedAfter([awaited('1.5')], [])).toEqual([awaited('1.5')])
  })
  test('rewards that cost nothing more', () => {
    expect(asRewards([awaited('1.5')])).toEqual([{ key: '1.5', campaign, cost: 0 }])
    expect(asRewards(undefined)).toEqual([])
  })
})

describe('of two who become one', () => {
  const ours = [awaited('1.5')]
  const theirs = [awaited('1.5'), awaited('2.5')]
  test('both await what they did, each cell for itself', () => {
    const both = takeOver(ours, theirs, 'mrg_1')
    expect(both).toHaveLength(3)
    expect(new Set(both.map(({ key }) => key)).size).toBe(3)
  })
  test('each has their own again when they are told apart', () => {
    expect(handBack(takeOver(ours, theirs, 'mrg_1'), theirs, 'mrg_1')).toEqual([ours, theirs])
  })
  test('and what was handed out meanwhile is awaited by neither', () => {
    const meanwhile = takeOver(ours, theirs, 'mrg_1').filter(({ key }) => !key.startsWith('2.5'))
    expect(handBack(meanwhile, theirs, 'mrg_1')).toEqual([ours, [awaited('1.5')]])
  })
})

test('every reason is said to the member with what becomes of it', () => {
  for (const why of WHY_NOT_GIVEN)
    for (const words of Object.values(AWAITED[why])) expect(words, why).toContain('{name}')
})
