import type { Sharing } from '#shared/domain/member/sharing.ts'
import type { Holder } from '../../platform/asks.ts'
import type { Row } from '../../platform/table/read.ts'
import { membershipIn, membershipKey } from '../store.ts'

/** What the holder said of the group’s other companies, as rows say that were read for them. */
export const sharingIn = (rows: readonly Row[], { group, brand, member }: Holder): Sharing | undefined =>
  membershipIn(rows, membershipKey(group, member, brand))?.sharing as Sharing | undefined
