import { expect, test } from 'vitest'
import { applyAct } from './applied-act.ts'
import { pointsCard, stampCard } from './cards.fixture.ts'
import type { HeldCoupon, Home, HomeCard } from '../memory/saved.ts'

const NOW = '2026-11-21T08:00:00.000Z'
const homeWith = (...cards: HomeCard[]) => ({ cards, coupons: [], now: '' }) as unknown as Home
const coupon = (id: string) => ({ id }) as HeldCoupon

test('every card of the act is replaced, the others stay as they were', () => {
  const other = stampCard(2, { programId: 'crd_other' as never })
  const { home, moment } = applyAct(
    homeWith(stampCard(3), other, pointsCard(10)),
    {
      earned: [
        { card: stampCard(4), added: 1 },
        { card: pointsCard(22), added: 12 },
      ],
      coupons: [],
    },
    NOW,
  )
  expect(home.cards.map(({ balance }) => balance)).toEqual([4, 2, 22])
  expect(home.now).toBe(NOW)
  expect(moment.earned.map(({ added }) => added)).toEqual([1, 12])
  expect(moment.filled).toBeNull()
})

test('a card that nobody had yet is laid beside the others', () => {
  const { home } = applyAct(homeWith(pointsCard(10)), { earned: [{ card: stampCard(1), added: 1 }], coupons: [] }, NOW)
  expect(home.cards.map(({ kind }) => kind)).toEqual(['points', 'stamp'])
})

test('a card that was filled is shown full, with today’s ink on its last cells, before what else was given', () => {
  const { moment, home } = applyAct(
    homeWith(pointsCard(0), stampCard(8)),
    {
      earned: [
        { card: pointsCard(12), added: 12 },
        { card: stampCard(1, { round: 2 }), added: 3 },
      ],
      coupons: [coupon('cpn_1')],
    },
    NOW,
  )
  expect(moment.filled?.shown.pressed).toHaveLength(10)
  expect(moment.filled?.shown.pressed.slice(-2).every(({ at }) => at === NOW)).toBe(true)
  expect(moment.filled?.round).toBe(1)
  expect(moment.earned[0].card.kind).toBe('stamp')
  expect(home.coupons.map(({ id }) => id)).toEqual(['cpn_1'])
})

test('a cell on the way gives a coupon and fills nothing', () => {
  const { moment } = applyAct(
    homeWith(stampCard(4)),
    { earned: [{ card: stampCard(5), added: 1 }], coupons: [coupon('cpn_1')] },
    NOW,
  )
  expect(moment.filled).toBeNull()
})

test('a card that had lapsed begins anew; it was not filled', () => {
  const lapsed = stampCard(4, { expiresAt: '2026-11-01T00:00:00.000Z' })
  const { moment } = applyAct(
    homeWith(lapsed),
    { earned: [{ card: stampCard(5, { round: 2 }), added: 5 }], coupons: [coupon('cpn_1')] },
    NOW,
  )
  expect(moment.filled).toBeNull()
})
