// A member of another group is nobody here, by number, by code, by id; and our links lead nowhere for them.
import { BRAND, STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'

const NAMES: readonly [string, (scene: Scene) => { phone: string } | { code: string }][] = [
  ['by number', ({ stranger }) => ({ phone: stranger.phone })],
  ['by code', ({ stranger }) => ({ code: stranger.code })],
]

const moving = (number: string, { ids }: Scene) => ({ number, storeId: STORE, amount: 100, programId: ids.value })

/** Whoever serves the public names people by what they show or say. */
const SERVED: Row[] = NAMES.flatMap(([bad, named]): Row[] => [
  {
    bad,
    as: 'till',
    route: 'POST /pos/holds',
    input: (scene) => ({ ...scene.basket, member: named(scene), use: [{ programId: scene.ids.value, amount: 1 }] }),
    word: 'member-not-found',
  },
  {
    bad,
    as: 'till',
    route: 'POST /pos/orders',
    input: (scene) => ({
      ...scene.basket,
      number: 'NEW',
      paidAt: scene.stage.now(),
      bill: 300,
      member: named(scene),
      use: [{ programId: scene.ids.value, amount: 1 }],
    }),
    word: 'member-not-found',
  },
  {
    bad,
    as: 'till',
    route: 'POST /pos/top-ups',
    input: (scene) => ({ ...moving('T', scene), member: named(scene) }),
    word: 'member-not-found',
  },
  {
    bad,
    as: 'tablet',
    route: 'POST /counter/tasks',
    input: (scene) => ({ member: named(scene), program: scene.mission, step: 'photo' }),
    word: 'member-not-found',
  },
  {
    bad,
    as: 'clerk',
    route: 'POST /clerk/stamps',
    input: (scene) => ({ ...named(scene), worth: 1 }),
    word: 'code-unknown',
  },
  {
    bad,
    as: 'clerk',
    route: 'POST /clerk/tasks',
    input: (scene) => ({ ...named(scene), program: scene.mission, step: 'photo' }),
    word: 'code-unknown',
  },
])

const NUMBERED: Row[] = [
  {
    bad: 'by code',
    as: 'till',
    route: 'POST /pos/pay-outs',
    input: (scene) => ({ ...moving('O', scene), member: { code: scene.stranger.code } }),
    word: 'member-not-found',
  },
  {
    bad: 'by number',
    as: 'till',
    route: 'POST /pos/pay-outs',
    input: (scene) => ({ ...moving('O', scene), member: { phone: scene.stranger.phone, smsCode: '123456' } }),
    word: 'member-not-found',
  },
  {
    bad: 'by number',
    as: 'till',
    route: 'POST /pos/spend-codes',
    input: ({ stranger }) => ({ storeId: STORE, phone: stranger.phone }),
    word: 'member-not-found',
  },
  {
    bad: 'by number',
    as: 'till',
    route: 'POST /pos/spend-asks',
    input: ({ stranger, ids }) => ({
      storeId: STORE,
      phone: stranger.phone,
      bill: 300,
      use: [{ programId: ids.value, amount: 1 }],
    }),
    word: 'member-not-found',
  },
  {
    bad: 'by code',
    as: 'clerk',
    route: 'POST /clerk/look-ups',
    input: ({ stranger }) => ({ code: stranger.code }),
    word: 'code-unknown',
  },
  {
    bad: 'by number',
    as: 'clerk',
    route: 'POST /clerk/spend-codes',
    input: ({ stranger }) => ({ phone: stranger.phone }),
    word: 'code-unknown',
  },
  {
    bad: 'by number',
    as: 'clerk',
    route: 'POST /clerk/spend-asks',
    input: ({ stranger, coupon }) => ({ phone: stranger.phone, coupon: coupon.id }),
    word: 'code-unknown',
  },
]

const reason = '試一試'
const at = ({ stranger }: Scene) => ({ id: stranger.id, brand: BRAND })
const ofCard = (scene: Scene) => ({ ...at(scene), program: scene.ids.points, reason })
const ofCoupon = ({ stranger, coupon }: Scene) => ({ id: coupon.id, brand: BRAND, member: stranger.id })
const byId = (route: Row['route'], input: Row['input'], word: Row['word'] = 'not-found'): Row => ({
  bad: 'by id',
  as: 'owner',
  route,
  input,
  word,
})

const AT_THE_DESK: Row[] = [
  byId('GET /admin/members/{id}', at),
  byId('POST /admin/members/{id}/adjustments', (scene) => ({ ...ofCard(scene), kind: 'correction', amount: 1 })),
  byId('POST /admin/members/{id}/adjustments/preview', (scene) => ({
    ...ofCard(scene),
    kind: 'correction',
    amount: 1,
  })),
  byId('POST /admin/members/{id}/adjustments/undo', (scene) => ({ ...at(scene), entry: 'order:pos:PAID' })),
  byId('POST /admin/members/{id}/extensions', (scene) => ({ ...ofCard(scene), until: '2028-12-31' })),
  byId('POST /admin/members/{id}/extensions/preview', (scene) => ({ ...ofCard(scene), until: '2028-12-31' })),
  byId('POST /admin/members/{id}/tier', (scene) => ({ ...at(scene), tier: 'friend', reason })),
  byId('PUT /admin/members/{id}/details', (scene) => ({ ...at(scene), name: '別人', reason })),
  byId('PUT /admin/members/{id}/tags/{tag}', (scene) => ({ ...at(scene), tag: '常客' })),
  byId('POST /admin/members/{id}/erasure', (scene) => ({ ...at(scene), reason })),
  byId('POST /admin/bundles/{id}/gifts', ({ stranger, bundle }) => ({ id: bundle, brand: BRAND, member: stranger.id })),
  byId('POST /admin/bundles/{id}/gifts/preview', ({ stranger, bundle }) => ({
    id: bundle,
    brand: BRAND,
    member: stranger.id,
  })),
  byId('POST /admin/coupons/{id}/void', (scene) => ({ ...ofCoupon(scene), reason }), 'coupon-not-found'),
  byId('POST /admin/coupons/{id}/undo', ofCoupon, 'coupon-not-found'),
  byId('POST /admin/coupons/{id}/reissue', (scene) => ({ ...ofCoupon(scene), reason }), 'coupon-not-found'),
  byId(
    'POST /admin/coupons/{id}/extension',
    (scene) => ({ ...ofCoupon(scene), until: '2027-01-31', reason }),
    'coupon-not-found',
  ),
]

const MERGES: Row[] = [
  byId(
    'POST /admin/members/{id}/merges',
    ({ mei, stranger }) => ({ id: mei.id, brand: BRAND, from: stranger.id, reason }),
    'merge-unknown-member',
  ),
  {
    ...byId('POST /admin/members/{id}/merges', ({ mei, stranger }) => ({
      id: stranger.id,
      brand: BRAND,
      from: mei.id,
      reason,
    })),
    bad: 'into somebody, by id',
  },
  ...(['id', 'code', 'phone'] as const).map((name): Row => ({
    ...byId(
      'GET /admin/members/{id}/merges/preview',
      ({ mei, stranger }) => ({ id: mei.id, brand: BRAND, other: stranger[name] }),
      'merge-unknown-member',
    ),
    bad: `by ${name}`,
  })),
]

const opened = (route: Row['route'], input: Row['input'], word: Row['word']): Row => ({
  bad: 'from their own app',
  as: 'outsider',
  route,
  input,
  word,
})

/** Links and programmes of ours, in the hands of somebody of another group. */
const IN_THEIR_HANDS: Row[] = [
  opened('POST /me/gifts/{code}', ({ gift }) => ({ code: gift }), 'gift-gone'),
  opened('POST /me/point-gifts/{code}', ({ pointGift }) => ({ code: pointGift }), 'point-gift-gone'),
  opened('POST /me/claims/coupons/{code}', ({ open }) => ({ code: open.link }), 'claim-closed'),
  opened('POST /me/receipts/{code}', ({ receipt }) => ({ code: receipt }), 'receipt-unknown'),
  opened(
    'POST /me/coupons/{id}/redemption',
    ({ coupon }) => ({ id: coupon.id, storeId: STORE, pin: '4826' }),
    'coupon-not-found',
  ),
  opened('POST /me/coupons/{id}/opening', ({ coupon }) => ({ id: coupon.id }), 'coupon-not-found'),
  opened('POST /me/coupons/{id}/transfers', ({ coupon }) => ({ id: coupon.id }), 'coupon-not-found'),
  opened('POST /me/cards/{id}/exchanges', ({ ids }) => ({ id: ids.points, campaign: ids.reward }), 'exchange-gone'),
  opened('POST /me/cards/{id}/transfers', ({ ids }) => ({ id: ids.points, amount: 1 }), 'transfer-off'),
  opened('POST /me/check-ins', () => ({ poster: 'YK-01' }), 'poster-unknown'),
]

export const STRANGER_ROWS: Row[] = [...SERVED, ...NUMBERED, ...AT_THE_DESK, ...MERGES, ...IN_THEIR_HANDS]
