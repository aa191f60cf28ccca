// What is done to coupons, by members, screens and the desk.
import type { Call } from '#shared/contract/call.ts'
import { couponHands } from '../coupon/coupon-hands.ts'
import { cafe, must, type Desk, type Joined } from '../desk.ts'
import type { Act } from './act.ts'

export interface People {
  giver: Joined
  friend: Joined
  /** Comes in once. */
  walker: Joined
}

const brand = cafe.id as never

/** What an answer is about, and when what it tells happened. */
const about = ({ coupon, gift }: { coupon: { id: string; redeemedAt: string | null }; gift?: string }) => ({
  id: coupon.id,
  redeemedAt: coupon.redeemedAt,
  gift,
})

/** @param people sign in anew as days go by */
export const couponActs = async (desk: Desk, people: People): Promise<Act[]> => {
  const hands = couponHands(desk)
  const [many, once] = [await hands.publish(), await hands.publish({ perMember: 1 })]
  const screen: Call = await hands.screen()
  const { giver } = people
  const held = []
  for (let nth = 0; nth < 9; nth++) held.push((await hands.claim(giver, many.code)).id)
  const [opened, redeemed, undone, undoneByStaff, voided, offered, takenBack, given, confirmed] = held as never[]
  for (const id of [undone!, undoneByStaff!])
    must(await giver.call('POST /me/coupons/{id}/redemption', { id, ...hands.byPin }))
  await hands.give(giver, takenBack!)
  const gift = await hands.give(giver, given!)
  const { code } = (await desk.home(giver)).coupons.find(({ id }) => id === confirmed)!
  must(await screen('POST /counter/coupons/{code}/hold', { code: code! }))

  const ofGiver = (id: never) => ({ id, brand, member: giver.id as never })
  const act = (route: Act['route'], refusal: string, send: Act['send']): Act => ({
    route,
    refusal: [refusal],
    send,
    about,
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
      screen('POST /counter/holds/{coupon}/confirmation', { coupon: confirmed! }, options),
    ),
  ]
}
