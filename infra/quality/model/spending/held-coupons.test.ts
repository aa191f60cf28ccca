// A coupon that lies on a till or before the store's screen, scanned by a clerk beside it.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND, after } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import type * as Stage from '../stage.ts'
import type * as Clerks from './clerk-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

let stage: typeof Stage
let tills: TillModel['tills']
let clerk: typeof Clerks
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let coupon: { id: string; code: string }

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  clerk = await import('./clerk-hands.ts')
  ;[mei] = (await stage.makePeople()) as [Stage.Person]
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  coupon = await tills.acts.giveCoupon(mei.id)
})

const NAME = cafe.stores[0]!.name

test('what nobody holds says so, and is redeemed', async () => {
  expect(await clerk.scanCoupon(coupon.code)).toMatchObject({
    coupon: { state: 'usable', heldStore: null },
    held: null,
  })
  expect(must(await clerk.redeem({ code: coupon.code })).coupon.state).toBe('redeemed')
})

test('what the screen of the store has is told with its time, let go by a clerk of that store, and redeemed', async () => {
  must(await stage.acts.hold(coupon.code))
  const until = after(stage.now(), 10 * MINUTE)
  const seen = { coupon: { state: 'held', heldUntil: until, heldStore: NAME } }
  expect(await clerk.scanCoupon(coupon.code)).toMatchObject({ ...seen, held: { by: 'screen', until, mayLetGo: true } })
  expect(await clerk.scanCoupon(coupon.code, 1)).toMatchObject({ ...seen, held: { mayLetGo: false } })
  expect(word(await clerk.redeem({ code: coupon.code }))).toBe('coupon-held')
  const before = table.all()
  expect(word(await clerk.letGo(coupon.id, undefined, 1))).toBe('coupon-held')
  expect(table.all()).toEqual(before)
  expect(must(await clerk.letGo(coupon.id)).coupon).toMatchObject({ state: 'usable', heldUntil: null })
  // The screen is told that what it held has gone.
  expect(word(await stage.acts.confirm(coupon.id))).toBe('hold-lapsed')
  expect(word(await clerk.letGo(coupon.id))).toBe('hold-lapsed')
  must(await clerk.redeem({ code: coupon.code }))
})

test('what lies on a till’s bill is told, and stays there: its order takes it', async () => {
  const held = must(
    await tills.acts.hold({ total: 200, coupons: [coupon.code], member: { phone: mei.phone, enrol: false } }),
  )
  const { held: told } = await clerk.scanCoupon(coupon.code)
  expect(told).toEqual({ by: 'till', until: held.expiresAt, mayLetGo: false })
  const before = table.all()
  expect(word(await clerk.letGo(coupon.id))).toBe('coupon-held')
  expect(table.all()).toEqual(before)
  must(await tills.acts.order({ total: 190, hold: held.id }))
})

test('ten minutes later it is free by itself', async () => {
  must(await stage.acts.hold(coupon.code))
  stage.advance(10 * MINUTE + SECOND)
  expect((await clerk.scanCoupon(coupon.code)).held).toBeNull()
  expect(word(await clerk.letGo(coupon.id))).toBe('hold-lapsed')
})

test('the same request is answered the same for ever, whatever has become of the coupon', async () => {
  must(await stage.acts.hold(coupon.code))
  const first = must(await clerk.letGo(coupon.id, 'k'))
  must(await stage.acts.hold(coupon.code))
  for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
    stage.advance(wait)
    const rows = table.all()
    expect(must(await clerk.letGo(coupon.id, 'k'))).toEqual(first)
    expect(table.all()).toEqual(rows)
  }
})
