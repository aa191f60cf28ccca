import type { MemberId } from '#shared/base/id.ts'
import type { Holder, NowMember } from '../../platform/asks.ts'
import { getRows } from '../../platform/table/read.ts'
import { doubtKey, doubtsIn, readDeeds, type Kept } from './store.ts'

interface Found {
  doubt: Kept | undefined
  /** What staff did with it, in order. */
  deeds: Awaited<ReturnType<typeof readDeeds>>
}

/** It goes along with a member who became another; what staff had done stays where they did it. */
export const findDoubt = async (nowMember: NowMember, holder: Holder, id: string): Promise<Found> => {
  const [deeds, rows] = await Promise.all([
    readDeeds(holder, id),
    getRows([doubtKey(holder, id), nowMember.keyOf(holder)]),
  ])
  const doubt = doubtsIn(rows)[0]
  const become = doubt ? undefined : await nowMember.follow(rows, holder)
  if (!become) return { doubt, deeds }
  const there = await findDoubt(nowMember, { ...holder, member: become.member as MemberId }, id)
  return { doubt: there.doubt, deeds: [...deeds, ...there.deeds] }
}
