import type { NowMember } from '../../platform/asks.ts'
import { findMember, memberKey, type MemberItem } from '../store.ts'
import { findMergeState, linesOf } from '../merge/store.ts'

/** Nobody becomes one with so many after one another. */
const HOPS_MAX = 8

/** Who a member has become, and where the lots of their cards are found there. */
export const nowMember: NowMember = {
  keyOf: ({ group, member }) => memberKey(group, member),
  follow: async (rows, { group, member: id }) => {
    const { pk, sk } = memberKey(group, id)
    let known = rows.find((one) => one.pk === pk && one.sk === sk) as unknown as MemberItem | undefined
    const lots: Record<string, number> = {}
    let member = id
    for (let hop = 0; known?.into && known.merge && hop < HOPS_MAX; hop++) {
      const merge = await findMergeState(group, known.into, known.merge)
      // A card may have come in two goes; what the other had bought came with the first.
      const came = (merge ? linesOf(merge) : []).filter(({ what }) => what === 'card').toReversed()
      for (const [program, by] of new Map(came.map(({ id: program, lots: by = 0 }) => [program, by])))
        lots[program] = (lots[program] ?? 0) + by
      member = known.into
      known = await findMember(group, member)
    }
    return member === id ? undefined : { member, lots }
  },
}
