import { describe, expect, test } from 'vitest'
import { printOf } from '../print-of.ts'
import {
  asRewards,
  AWAITED,
  awaitedAfter,
  awaitedAfterRefund,
  awaitedWithout,
  handBack,
  isAwaitedOf,
  takeable,
  takeOver,
  type Awaited,
} from './awaited.ts'
import { WHY_NOT_GIVEN } from '../../ledger/why-not-given.ts'

const campaign = 'cmp_1' as never
const [FIRST, SECOND] = ['order:1', 'order:2']
const awaited = (key: string, act = FIRST): Awaited => ({ key, by: printOf(act), campaign, why: 'coupon-sold-out' })
const [again] = asRewards([awaited('1.5')])
const tried = (key: string, coupon?: string) => ({
  reward: { key, campaign },
  ...(coupon ? { coupon } : { why: 'campaign-over' as const }),
})

describe('a card awaits', () => {
  test('what was tried in vain, for the reason of the last time, and nothing that came', () => {
    const [first, second] = asRewards([awaited('1.5'), awaited('2.5')]).map(({ key }) => key)
    const all = [tried(first!, 'cpn_1'), tried(second!), tried('3.5')]
    expect(awaitedAfter([awaited('1.5'), awaited('2.5')], all, SECOND)).toEqual([
      { ...awaited('2.5'), why: 'campaign-over' },
      { ...awaited('3.5', SECOND), why: 'campaign-over' },
    ])
    expect(awaitedAfter(undefined, [tried('1.5', 'cpn_1')], SECOND)).toEqual([])
  })
  test('what was not tried as before', () => {
    expect(awaitedAfter([awaited('1.5')], [], SECOND)).toEqual([awaited('1.5')])
  })
  test('rewards that cost nothing more', () => {
    expect(again).toEqual({ key: `1.5@${printOf(FIRST)}`, campaign, cost: 0 })
    expect(asRewards(undefined)).toEqual([])
  })
  test('the same card twice, when it went back a round and was full again', () => {
    const both = awaitedAfter([awaited('2')], [tried('2')], SECOND)
    expect(both.map(({ key, by }) => [key, by])).toEqual([
      ['2', printOf(FIRST)],
      ['2', printOf(SECOND)],
    ])
    const [first] = asRewards(both)
    expect(awaitedAfter(both, [tried(first!.key, 'cpn_1')], 'order:3')).toEqual(both.slice(1))
  })
  test('of each act what that act earned, and no more once the act is taken back', () => {
    const both = [awaited('2'), awaited('2', SECOND), awaited('3', SECOND)]
    expect(isAwaitedOf(both, SECOND)('2')).toBe(true)
    expect(isAwaitedOf(both, FIRST)('3')).toBe(false)
    expect(awaitedWithout(both, SECOND, ['2'])).toEqual([both[0], both[2]])
    expect(awaitedWithout(both, SECOND)).toEqual([both[0]])
  })
  test('cells that a refund may take back, and full cards whatever is refunded', () => {
    const both = [awaited('2'), awaited('2.5')]
    expect(takeable(both)).toEqual([{ key: '2.5', campaign, cost: 0 }])
    expect(awaitedAfterRefund(both, ['2', '2.5'])).toEqual([awaited('2')])
    expect(awaitedAfterRefund(undefined, ['2'])).toBeUndefined()
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
  test('and of two of the same cell only the one that is awaited still goes back', () => {
    const twice = [awaited('1.5'), awaited('1.5', SECOND)]
    const meanwhile = takeOver([], twice, 'mrg_1').slice(1)
    expect(handBack(meanwhile, twice, 'mrg_1')).toEqual([[], [twice[1]]])
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
