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
    let lots: Record<string, number> = {}
    let member = id
    const through: string[] = []
    for (let hop = 0; known?.into && known.merge && hop < HOPS_MAX; hop++) {
      const merge = await findMergeState(group, known.into, known.merge)
      // A card may have come in two goes; what the other had bought came with the first.
      const came = (merge ? linesOf(merge) : []).filter(({ what }) => what === 'card').toReversed()
      const by = new Map(came.flatMap(({ id: program, lots: more }) => (more === undefined ? [] : [[program, more]])))
      // Of a card of which nothing came, no lot is found there: the same number is somebody else’s.
      lots = Object.fromEntries(
        [...by].flatMap(([program, more]) =>
          hop > 0 && lots[program] === undefined ? [] : [[program, (lots[program] ?? 0) + more]],
        ),
      )
      through.push(member)
      member = known.into
      known = await findMember(group, member)
    }
    return member === id ? undefined : { member, lots, through }
  },
}
