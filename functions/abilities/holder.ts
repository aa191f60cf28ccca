// What is asked about members and what they hold: cards, coupons, movements.
import type { Instant } from '#shared/base/time.ts'
import { showCards } from '../card/show-cards.ts'
import { issueCoupon as issuing } from '../coupon/issue-coupon.ts'
import { showCoupon, showCoupons as couponsShown } from '../coupon/show-coupons.ts'
import { readCoupons } from '../coupon/store.ts'
import { tillCoupons as couponsAtTill } from '../coupon/till/till-coupons.ts'
import { showHistory as historyShown } from '../ledger/show-history.ts'
import { findEntry, writeEntry } from '../ledger/store.ts'
import { findMemberBy } from '../member/look-up/find-member-by.ts'
import { memberNames } from '../member/look-up/member-names.ts'
import { memberOf } from '../member/look-up/member-of.ts'
import { phoneOnlyMember as phoneOnly } from '../member/phone-only-member.ts'
import { findMember, findMembership, membershipKey as membershipAt } from '../member/store.ts'
import type { Holder, MembershipKey } from '../platform/asks.ts'
import { chance } from '../platform/chance.ts'
import { dayEnds, storeNames } from './house.ts'

export { findEntry, findMemberBy, memberNames, memberOf, showCards, writeEntry }

const couponDeps = { storeNames, dayEnds }
export const showCoupons = couponsShown(couponDeps)
export const showHistory = historyShown({ storeNames })
export const issueCoupon = issuing({
  ...couponDeps,
  writeEntry,
  birthdayOf: async ({ group, member }) => (await findMember(group, member))?.birthday,
})
export const tillCoupons = couponsAtTill({ ...couponDeps, writeEntry, findEntry })

export const phoneOnlyMember = phoneOnly({ chance })

export const showIssued = async (holder: Holder, ids: string[], now: Instant) => {
  const held = ids.length ? await readCoupons(holder) : []
  return Promise.all(held.filter(({ id }) => ids.includes(id)).map((one) => showCoupon(couponDeps)(one, now)))
}

export const membershipKey: MembershipKey = ({ group, member, brand }) => membershipAt(group, member, brand)

export const isMember = async (group: string, brand: string, member: string): Promise<boolean> =>
  (await findMembership(group, member, brand)) !== undefined
