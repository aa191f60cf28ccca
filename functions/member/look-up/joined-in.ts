import type { Instant } from '#shared/base/time.ts'
import type { Holder } from '../../platform/asks.ts'
import { isA, shaped, type Row } from '../../platform/table/read.ts'
import { membership } from '../store.ts'

/** When the holder joined the brand, as rows say that were read for them; undefined where they do not. */
export const joinedIn = (rows: Row[], { brand, member }: Holder): Instant | undefined => {
  const row = rows.find((one) => isA(membership, one) && one.brand === brand && one.member === member)
  return row && shaped(membership, row).joinedAt
}
