import { maskName } from '#shared/domain/member/mask-name.ts'
import type { People } from '../../platform/asks/cards.ts'
import { isA, shaped } from '../../platform/table/read.ts'
import { member, memberKey, membership, membershipKey } from '../store.ts'

/** A member as a till may know them: a masked name, whether they are in its brand, and whether its LINE account reaches them. */
export const peopleAtTills: People = {
  keysOf: ({ group, brand, member: id }) => [memberKey(group, id), membershipKey(group, id, brand)],
  personIn: (rows) => {
    const row = rows.find((one) => isA(member, one))
    const person = row && shaped(member, row)
    const joined = rows.find((one) => isA(membership, one))
    const { user, isFriend } = joined ? shaped(membership, joined) : {}
    return (
      row && {
        name: maskName(person!.name),
        hasProved: person!.provedAt !== undefined,
        isInBrand: joined !== undefined,
        isFriend: user !== undefined && isFriend === true,
      }
    )
  },
}
