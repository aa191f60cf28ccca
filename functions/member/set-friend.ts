import type { Instant } from '#shared/base/time.ts'
import { commit } from '../platform/table/commit.ts'
import { update } from '../platform/table/write.ts'
import { findIdentity, findMembership, membershipKey } from './store.ts'

interface Friendship {
  group: string
  brand: string
  provider: string
  user: string
  isFriend: boolean
  at: Instant
}

/** Tells the membership whether LINE delivers to this person; an older webhook changes nothing. Answers the member, if they are one of this brand. */
export const setFriend = async ({
  group,
  brand,
  provider,
  user,
  isFriend,
  at,
}: Friendship): Promise<string | undefined> => {
  const known = await findIdentity(group, 'line', provider, user)
  if (!known || (await findMembership(group, known.member, brand))?.user !== user) return undefined
  await commit([
    update(membershipKey(group, known.member, brand), {
      set: 'SET isFriend = :friend, friendAt = :at, rev = rev + :one',
      where: 'attribute_exists(pk) AND friendAt < :at',
      values: { ':friend': isFriend, ':at': at, ':one': 1 },
    }),
  ])
  return known.member
}
