// What members and clerks do with coupons.
import * as house from '#functions/abilities/house.ts'
import { claimCoupon } from '#functions/coupon/claim/claim-coupon.ts'
import { offerCoupon } from '#functions/coupon/gift/offer-coupon.ts'
import { receiveGift } from '#functions/coupon/gift/receive-gift.ts'
import { issueCoupon } from '#functions/coupon/issue-coupon.ts'
import { redeemCoupon } from '#functions/coupon/redeem-coupon.ts'
import { undoIt } from '#functions/coupon/undo-redemption.ts'
import { findEntry, writeEntry } from '#functions/ledger/store.ts'
import { membershipKey } from '#functions/member/store.ts'
import type { Member } from '#functions/platform/http/actor.ts'
import type { Turn } from '#functions/platform/http/http.ts'
import { chance } from '#functions/platform/chance.ts'
import { STORE } from '../job.ts'

const shown = { storeNames: async () => new Map(), brandTexts: async () => new Map(), dayEnds: async () => 0 }
const booked = { ...shown, writeEntry, findEntry, birthdayOf: async () => undefined }
const keyOf = ({ group, member, brand }: { group: string; member: string; brand: string }) =>
  membershipKey(group, member, brand)
/** Each phone is the member it names. */
const memberships = { keyOf, isTheirs: () => true }
const given = { ...booked, chance, memberships, issueCoupon: issueCoupon({ ...booked, chance }) }
/** Every request stands at a counter whose code is its own: what is raced for is the coupon. */
const counterCodes = {
  keyOf: async () => undefined,
  read: async () => undefined,
  judge: async (_rows: unknown, _code: string, { brand }: { brand: string }) =>
    ({ ok: true, value: { code: { brand, store: STORE }, again: true } }) as never,
}
const storePins = { keyOf: () => ({ pk: '', sk: '' }), isPin: () => false }

export const couponActs = {
  redeem: redeemCoupon({ ...booked, memberships, counterCodes, storePins, brandOfStore: async () => undefined }),
  'redeem-by-code': redeemCoupon({ ...booked, ...house, memberships }),
  undo: ({ id }: { id: string }, { actor: { group, brand, member }, now, retry }: Turn<Member>) =>
    undoIt(booked)({
      holder: { group, brand, member },
      id,
      who: { store: STORE },
      by: { kind: 'device', id: 'dev_1' },
      now,
      retry,
    }),
  offer: offerCoupon(given),
  receive: receiveGift(given),
  claim: claimCoupon(given),
}
