// Coupons of another brand, of somebody else, of nobody.
import { cafe } from '../../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../../local/seed/demo-shoes.ts'
import { BRAND, ELSEWHERE, SISTERS_STORE, STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'
import { NOWHERE } from '../things.ts'

type Coupon = { id: never; code: string }
const reason = '試一試'
const WHICH: readonly [string, (scene: Scene) => Coupon, Row['word']][] = [
  ['a coupon of another brand', ({ foreignCoupon }) => foreignCoupon, 'coupon-other-brand'],
  ['a coupon that never was', () => ({ id: NOWHERE.coupon, code: 'C0000000000' }), 'coupon-not-found'],
]

const row = (as: Row['as'], route: Row['route'], bad: string, input: Row['input'], word: Row['word']): Row => ({
  as,
  route,
  bad,
  input,
  word,
})

const SHOWN: Row[] = WHICH.flatMap(([bad, coupon, word]) => [
  row('tablet', 'GET /counter/coupons/{code}', bad, (scene) => ({ code: coupon(scene).code }), word),
  row('tablet', 'POST /counter/coupons/{code}/hold', bad, (scene) => ({ code: coupon(scene).code }), word),
  row(
    'till',
    'POST /pos/holds',
    bad,
    (scene) => ({ ...scene.basket, member: { phone: scene.mei.phone }, coupons: [coupon(scene).code] }),
    word,
  ),
  row(
    'till',
    'POST /pos/orders',
    bad,
    (scene) => ({
      ...scene.basket,
      number: 'NEW',
      paidAt: scene.stage.now(),
      bill: 300,
      total: 290,
      member: { phone: scene.mei.phone },
      coupons: [coupon(scene).code],
    }),
    word,
  ),
])

const BY_CLERK: Row[] = [
  row(
    'clerk',
    'POST /clerk/redemptions',
    'a coupon of another brand',
    ({ sistersCoupon }) => ({ code: sistersCoupon.code }),
    'coupon-other-brand',
  ),
  row(
    'clerk',
    'POST /clerk/redemptions',
    'a coupon that never was',
    () => ({ code: 'C0000000000' }),
    'coupon-not-found',
  ),
  row('clerk', 'POST /clerk/redemptions', 'nothing at all', () => ({}), 'input-invalid'),
  row(
    'clerk',
    'POST /clerk/redemptions',
    'a number without what they agreed to',
    ({ mei, coupon }) => ({ phone: mei.phone, coupon: coupon.id }),
    'live-code-needed',
  ),
]

const pin = (nth: number, of = cafe) => of.stores[nth]!.pin
const ON_THE_PHONE: Row[] = [
  row(
    'mei',
    'POST /me/coupons/{id}/redemption',
    'in a store of another brand',
    ({ coupon }) => ({ id: coupon.id, storeId: SISTERS_STORE, pin: pin(0, shoes) }),
    'coupon-other-brand',
  ),
  row(
    'mei',
    'POST /me/coupons/{id}/redemption',
    'in a store that never was',
    ({ coupon }) => ({ id: coupon.id, storeId: NOWHERE.store, pin: '4826' }),
    'pin-wrong',
  ),
  row(
    'mei',
    'POST /me/coupons/{id}/redemption',
    'neither code nor PIN',
    ({ coupon }) => ({ id: coupon.id }),
    'input-invalid',
  ),
  row(
    'mei',
    'POST /me/coupons/{id}/redemption',
    'a PIN in words',
    ({ coupon }) => ({ id: coupon.id, storeId: STORE, pin: '四八二六' }),
    'input-invalid',
  ),
  ...(['redemption', 'opening', 'transfers'] as const).map((act) =>
    row(
      'ping',
      `POST /me/coupons/{id}/${act}`,
      'a coupon of somebody else',
      ({ coupon }) => ({ id: coupon.id, ...(act === 'redemption' && { storeId: ELSEWHERE, pin: pin(1) }) }),
      'coupon-not-found',
    ),
  ),
]

const ofMei = ({ mei, foreignCoupon }: Scene) => ({ id: foreignCoupon.id, brand: BRAND, member: mei.id })
const AT_THE_DESK: Row[] = [
  row(
    'owner',
    'POST /admin/coupons/{id}/void',
    'a coupon of another brand',
    (scene) => ({ ...ofMei(scene), reason }),
    'coupon-not-found',
  ),
  row('owner', 'POST /admin/coupons/{id}/undo', 'a coupon of another brand', ofMei, 'coupon-not-found'),
  row(
    'owner',
    'POST /admin/coupons/{id}/reissue',
    'a coupon of another brand',
    (scene) => ({ ...ofMei(scene), reason }),
    'coupon-not-found',
  ),
  row(
    'owner',
    'POST /admin/coupons/{id}/extension',
    'a coupon of another brand',
    (scene) => ({ ...ofMei(scene), until: '2027-01-31', reason }),
    'coupon-not-found',
  ),
]

export const COUPON_ROWS: Row[] = [...SHOWN, ...BY_CLERK, ...ON_THE_PHONE, ...AT_THE_DESK]
