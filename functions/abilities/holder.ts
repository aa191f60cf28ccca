// What is asked about what members hold: cards, coupons, movements.
import type { Instant } from '#shared/base/time.ts'
import { showCards } from '../card/show-cards.ts'
import { showLapsed } from '../card/show-lapsed.ts'
import { issueCoupon as issuing } from '../coupon/issue-coupon.ts'
import { showCoupon, showCoupons as couponsShown } from '../coupon/show-coupons.ts'
import { readThese } from '../coupon/store.ts'
import { tillCoupons as couponsAtTill } from '../coupon/till/till-coupons.ts'
import { showHistory as historyShown } from '../ledger/show-history.ts'
import { entriesUnder, entryIn, entryKey, findEntry, writeEntry } from '../ledger/store.ts'
import { findMember } from '../member/store.ts'
import type { BirthdayOf, Entries, Holder } from '../platform/asks.ts'
import { chance } from '../platform/chance.ts'
import { brandTexts, dayEnds, storeNames } from './house.ts'

export { entriesUnder, findEntry, showCards, writeEntry }

export const entries: Entries = { keyOf: entryKey, entryIn }

const couponDeps = { storeNames, dayEnds, brandTexts }
// Marked pure: a Lambda that asks for none of these carries nothing of them.
export const showCoupons = /* @__PURE__ */ couponsShown(couponDeps)
export const showHistory = /* @__PURE__ */ historyShown({ storeNames, showLapsed })
export const birthdayOf: BirthdayOf = async ({ group, member }) => (await findMember(group, member))?.birthday
export const issueCoupon = /* @__PURE__ */ issuing({ storeNames, dayEnds, brandTexts, writeEntry, birthdayOf, chance })
export const tillCoupons = /* @__PURE__ */ couponsAtTill({ storeNames, dayEnds, brandTexts, writeEntry, findEntry })

export const showIssued = async (holder: Holder, ids: string[], now: Instant) => {
  const held = await readThese(holder, ids)
  return Promise.all(held.map((one) => showCoupon(couponDeps)(one, now, holder.brand)))
}
