// What is asked of those who stand at a counter, and of its tablets.
import { findStoresOf } from '../../brand/stores/find-store-of.ts'
import { device, deviceKey } from '../../brand/store.ts'
import { couponOfId } from '../../coupon/till/counter-coupon.ts'
import { undoIt } from '../../coupon/undo-redemption.ts'
import { findEntry, writeEntry } from '../../ledger/store.ts'
import { isA, shaped } from '../../platform/table/read.ts'
import { clerkOf as clerkBehind } from '../../staff/clerk/clerk-of.ts'
import { brandTexts, dayEnds, storeNames } from '../house.ts'

export { couponOfId, findStoresOf }

export const clerkOf = clerkBehind({
  pairing: {
    keyOf: ({ group, store, device: id }) => deviceKey(group, store, id),
    isPairedIn: (rows) => rows.some((row) => isA(device, row) && shaped(device, row).state === 'paired'),
  },
})

const undo = undoIt({ storeNames, brandTexts, dayEnds, writeEntry, findEntry })

/** A store takes coupons of other brands too, and whoever had one may have become somebody else since: its code knows where it is. */
export const undoRedemption: typeof undo = async (undoing) => {
  const undone = await undo(undoing)
  if (undone.ok || undone.failure !== 'coupon-not-found') return undone
  const at = await couponOfId(undoing.holder.group, undoing.id)
  return at ? undo({ ...undoing, holder: at }) : undone
}
