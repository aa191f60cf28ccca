// What is done to coupons, by members, screens and the desk.
import { brand, type Stage } from './stage.ts'
import { must } from '../desk.ts'
import type { Act } from './act.ts'

/** Long after the end of a coupon for ninety days. */
const LATE = '2028-06-30'

export const couponActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people, screen, coupons: hands } = stage
  const { giver } = people
  const once = await hands.publish({ perMember: 1 })
  const short = await hands.publish({ validity: { kind: 'days-after-issue', days: 90 } })
  const extended = await hands.claim(giver, short.code)
  const [opened, redeemed, undone, undoneByStaff, voided, offered, takenBack, given] = [
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
  ].map(({ id }) => id) as never[]
  const [confirmed, held, released, reissued] = [
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
    await stage.coupon(),
  ] as const
  // What a till scans is hung up once the coupon was given.
  await desk.world.idle()
  for (const id of [undone!, undoneByStaff!])
    must(await giver.call('POST /me/coupons/{id}/redemption', { id, ...hands.byPin }))
  await hands.give(giver, takenBack!)
  const gift = await hands.give(giver, given!)
  for (const { code } of [confirmed, released]) must(await screen('POST /counter/coupons/{code}/hold', { code }))

  const ofGiver = (id: never) => ({ id, brand, member: giver.id as never })
  const act = (route: Act['route'], refusal: string | string[], send: Act['send'], more: Partial<Act> = {}): Act => ({
    route,
    refusal: [refusal].flat(),
    send,
    ...more,
  })
  return [
    act('POST /me/coupons/{id}/opening', 'ok', (options) =>
      people.giver.call('POST /me/coupons/{id}/opening', { id: opened! }, options),
    ),
    act('POST /me/coupons/{id}/redemption', 'coupon-already-redeemed', (options) =>
      people.giver.call('POST /me/coupons/{id}/redemption', { id: redeemed!, ...hands.byPin }, options),
    ),
    act('POST /counter/redemptions/{coupon}/undo', 'coupon-not-redeemed', (options) =>
      screen('POST /counter/redemptions/{coupon}/undo', { coupon: undone! }, options),
    ),
    act('POST /admin/coupons/{id}/undo', 'coupon-not-redeemed', (options) =>
      desk.admin('POST /admin/coupons/{id}/undo', ofGiver(undoneByStaff!), options),
    ),
    act('POST /admin/coupons/{id}/void', 'coupon-voided', (options) =>
      desk.admin('POST /admin/coupons/{id}/void', { ...ofGiver(voided!), reason: '發錯活動' }, options),
    ),
    act('POST /admin/coupons/{id}/extension', 'nothing-to-extend', (options) =>
      desk.admin(
        'POST /admin/coupons/{id}/extension',
        { ...ofGiver(extended.id as never), until: LATE, reason: '公休' },
        options,
      ),
    ),
    act('POST /admin/coupons/{id}/reissue', 'coupon-reissued', (options) =>
      desk.admin('POST /admin/coupons/{id}/reissue', { ...ofGiver(reissued.id), reason: '公休' }, options),
    ),
    act('POST /me/coupons/{id}/transfers', 'coupon-offered', (options) =>
      people.giver.call('POST /me/coupons/{id}/transfers', { id: offered! }, options),
    ),
    act('DELETE /me/coupons/{id}/transfers', 'gift-not-out', (options) =>
      people.giver.call('DELETE /me/coupons/{id}/transfers', { id: takenBack! }, options),
    ),
    act('POST /me/gifts/{code}', 'coupon-transferred', (options) =>
      people.friend.call('POST /me/gifts/{code}', { code: gift }, options),
    ),
    act('POST /me/claims/coupons/{code}', 'coupon-limit-reached', (options) =>
      people.friend.call('POST /me/claims/coupons/{code}', { code: once.code }, options),
    ),
    act('POST /counter/holds/{coupon}/confirmation', 'coupon-already-redeemed', (options) =>
      screen('POST /counter/holds/{coupon}/confirmation', { coupon: confirmed.id }, options),
    ),
    // A place on the counter, for ten minutes, for whoever lays the coupon there.
    act(
      'POST /counter/coupons/{code}/hold',
      'ok',
      (options) => screen('POST /counter/coupons/{code}/hold', { code: held.code }, options),
      { overwrites: true, living: ['coupon.heldUntil', 'until'] },
    ),
    act(
      'DELETE /counter/holds/{coupon}',
      'hold-lapsed',
      (options) => screen('DELETE /counter/holds/{coupon}', { coupon: released.id }, options),
      { over: ['hold-lapsed'] },
    ),
  ]
}
