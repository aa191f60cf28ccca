import { memberLeft } from '#shared/events/member.ts'
import { commit } from '../platform/table/commit.ts'
import { subscribeTo } from '../platform/subscriber.ts'
import { remove } from '../platform/table/write.ts'
import { readAll, rosterKey } from './store.ts'

/** What a member held in a brand: everything but the ledger and the record of the join, which name nobody. */
const isHeld = (sk: string, brand: string) =>
  [`home#${brand}#`, `tag#${brand}#`, `message#${brand}#`, `binding#${brand}#`].some((start) => sk.startsWith(start))

export const handler = subscribeTo(memberLeft, async ({ group, brand, member, data }) => {
  if (!brand || !member) return
  for (const { pk, sk } of await readAll(group, member)) if (isHeld(sk, brand)) await commit([remove({ pk, sk })])
  await commit([remove(rosterKey(group, brand, data.joinedAt, member))])
})
