// Whoever calls with a clock, a key or a session that is not good for it: before anything of what they ask is read.
import type { RouteKey } from '../front-door.ts'
import { STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'

const refund = ({ stage, order }: Scene) => ({
  number: 'BACK',
  order,
  storeId: STORE,
  refundedAt: stage.now(),
  amount: 1,
  lines: [],
})
const TILL: readonly [RouteKey, Row['input']][] = [
  ['POST /pos/orders', ({ basket, stage }) => ({ ...basket, number: 'NEW', paidAt: stage.now() })],
  ['POST /pos/quote', ({ basket }) => basket],
  ['POST /pos/refunds', refund],
  ['POST /pos/refunds/preview', refund],
  ['POST /pos/top-ups', ({ mei }) => ({ number: 'T', storeId: STORE, amount: 100, member: { phone: mei.phone } })],
  ['POST /pos/members', ({ mei }) => ({ member: { phone: mei.phone } })],
]
const CLOCKS: readonly [Row['as'], string, Row['word']][] = [
  ['lateTill', 'a clock six minutes late', 'signature-stale'],
  ['earlyTill', 'a clock six minutes early', 'signature-stale'],
  ['forgedTill', 'the secret of another key', 'signature-wrong'],
  ['unknownTill', 'a key that nobody made', 'signature-wrong'],
  ['nobody', 'no key at all', 'session-missing'],
  ['mei', 'a member’s session', 'session-missing'],
]

const COUNTER: readonly [RouteKey, Row['input']][] = [
  ['PUT /counter/worth', () => ({ worth: 2 })],
  ['POST /counter/coupons/{code}/hold', ({ coupon }) => ({ code: coupon.code })],
  ['POST /counter/tasks', ({ mei, mission }) => ({ member: { phone: mei.phone }, program: mission, step: 'photo' })],
]
const CLERK: readonly [RouteKey, Row['input']][] = [
  ['POST /clerk/stamps', ({ mei }) => ({ phone: mei.phone, amount: 100 })],
  ['POST /clerk/redemptions', ({ coupon }) => ({ code: coupon.code })],
  ['POST /clerk/top-ups', ({ mei }) => ({ phone: mei.phone, amount: 100 })],
  ['POST /clerk/pay-out-quotes', ({ mei, ids }) => ({ phone: mei.phone, programId: ids.value })],
  ['POST /clerk/pay-outs', ({ mei, ids }) => ({ phone: mei.phone, programId: ids.value, amount: 100, cash: 100 })],
]

const each = (routes: typeof TILL, as: Row['as'], bad: string, word: Row['word']): Row[] =>
  routes.map(([route, input]) => ({ as, bad, route, input, word }))

export const CALLER_ROWS: Row[] = [
  ...CLOCKS.flatMap(([as, bad, word]) => each(TILL, as, bad, word)),
  ...each(COUNTER, 'revokedTablet', 'a tablet that was revoked', 'device-revoked'),
  ...each(COUNTER, 'clerk', 'a clerk’s session', 'not-allowed'),
  ...each(COUNTER, 'mei', 'a member’s session', 'not-allowed'),
  ...each(CLERK, 'revokedClerk', 'a clerk on a tablet that was revoked', 'device-revoked'),
  ...each(CLERK, 'removedClerk', 'a clerk who was removed', 'clerk-removed'),
  ...each(CLERK, 'tablet', 'a tablet’s session', 'not-allowed'),
]
