// The use cases of the desk, as its entry files put them together.
import { makeAsked, weighHandful } from '#functions/abilities/desk/asked.ts'
import { desk } from '#functions/abilities/desk/by-hand.ts'
import { creditPoints } from '#functions/abilities/desk/gifts.ts'
import { birthdayOf, findEntry, issueCoupon, writeEntry } from '#functions/abilities/holder.ts'
import { brandTexts, dayEnds, storeNames } from '#functions/abilities/house.ts'
import { membershipKey } from '#functions/abilities/people.ts'
import { adjustCard, previewAdjustment } from '#functions/card/desk/adjust-card.ts'
import { decideApproval } from '#functions/card/desk/decide-approval.ts'
import { extendCard } from '#functions/card/desk/extend-card.ts'
import { listApprovals } from '#functions/card/desk/list-approvals.ts'
import { setDeskLimits } from '#functions/card/desk/set-desk-limits.ts'
import { showHandDay } from '#functions/card/desk/show-hand-day.ts'
import { undoAdjustment } from '#functions/card/desk/undo-adjustment.ts'
import { giveBundle, previewGift } from '#functions/coupon/campaign/give-bundle.ts'
import { extendCoupon } from '#functions/coupon/desk/extend-coupon.ts'
import { reissueCoupon } from '#functions/coupon/desk/reissue-coupon.ts'
import { chance } from '#functions/platform/chance.ts'

const giving = { issueCoupon, findEntry, membershipKey, creditPoints, chance, weighHandful }
const booked = { storeNames, brandTexts, dayEnds, writeEntry, findEntry, birthdayOf, weighHandful, chance }

export const acts = {
  adjust: adjustCard({ ...desk, chance }),
  preview: previewAdjustment(desk),
  undo: undoAdjustment(desk),
  extend: extendCard({ ...desk, chance }),
  decide: decideApproval({ ...desk, makeAsked }),
  approvals: listApprovals(desk),
  setLimits: setDeskLimits,
  mine: showHandDay(desk),
  extendCoupon: extendCoupon(booked),
  reissue: reissueCoupon(booked),
  give: giveBundle(giving),
  previewGift: previewGift(giving),
}
