// What is asked of those who stand at a counter, and of its tablets.
import { findStoreOf } from '../../brand/stores/find-store-of.ts'
import { device, deviceKey } from '../../brand/store.ts'
import { undoIt } from '../../coupon/undo-redemption.ts'
import { findEntry, writeEntry } from '../../ledger/store.ts'
import { isA, shaped } from '../../platform/table/read.ts'
import { clerkOf as clerkBehind } from '../../staff/clerk/clerk-of.ts'
import { dayEnds, storeNames } from '../house.ts'

export { findStoreOf }

export const clerkOf = clerkBehind({
  pairing: {
    keyOf: ({ group, store, device: id }) => deviceKey(group, store, id),
    isPairedIn: (rows) => rows.some((row) => isA(device, row) && shaped(device, row).state === 'paired'),
  },
})

export const undoRedemption = undoIt({ storeNames, dayEnds, writeEntry, findEntry })
