import { maskName } from '#shared/domain/member/mask-name.ts'
import type { People } from '../../platform/asks/cards.ts'
import { isA, shaped } from '../../platform/table/read.ts'
import { member, memberKey, membership, membershipKey } from '../store.ts'

/** A member as a till may know them: a masked name, and whether they are in its brand. */
export const peopleAtTills: People = {
  keysOf: ({ group, brand, member: id }) => [memberKey(group, id), membershipKey(group, id, brand)],
  personIn: (rows) => {
    const row = rows.find((one) => isA(member, one))
    return row && { name: maskName(shaped(member, row).name), isInBrand: rows.some((one) => isA(membership, one)) }
  },
}
