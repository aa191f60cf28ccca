// Entries stay in the ledger of who held the coupon when they were written.
import type { FindEntry } from '../../platform/asks.ts'
import type { Coupon } from '../store.ts'

/** An entry of a coupon, with whoever held it then. */
export const findEntryOf = async (findEntry: FindEntry, held: Coupon, key: string): ReturnType<FindEntry> => {
  const { group, brand, member, through = [] } = held
  for (const whose of [member, ...through]) {
    const entry = await findEntry({ group, brand, member: whose }, key)
    if (entry) return entry
  }
  return undefined
}
