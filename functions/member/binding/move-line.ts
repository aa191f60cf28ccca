import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import { stopSharing, type Sharing } from '#shared/domain/member/sharing.ts'
import type { Source } from '#shared/events/source.ts'
import type { Forfeit } from '../../platform/asks.ts'
import { insert, removeIfHeldBy, replace, type Write } from '../../platform/table/write.ts'
import { joinWrites } from '../join/join-writes.ts'
import { hasLeft } from '../leave/store.ts'
import { finishLeaving } from '../leave/sweep.ts'
import { identitiesOf } from '../merge/become-one.ts'
import { findIdentity, identity, identityKey, member, membership, readPerson } from '../store.ts'
import type { BindingRequest } from './store.ts'

export interface MoveDeps {
  storeOfSource: (group: string, source: Source) => Promise<string | undefined>
  friendshipOf: (of: {
    group: string
    brand: string
    provider: string
    user: string
  }) => Promise<{ isFriend: boolean; at: string } | undefined>
  forfeit: Forfeit
}

/** Writes that give the member to the LINE user who asks, in every brand of the provider; and who had them before. */
export const moveLine =
  ({ storeOfSource, friendshipOf, forfeit }: MoveDeps) =>
  async (
    request: BindingRequest,
    now: Instant,
  ): Promise<Result<{ writes: Write[]; before: string | null }, 'binding-gone'>> => {
    const { group, brand, provider, user, noticeVersion, marketing } = request
    const sharing = request.sharing as Sharing | undefined
    const [{ member: person, memberships }, taken] = await Promise.all([
      readPerson(group, request.member),
      findIdentity(group, 'line', provider, user),
    ])
    const before = memberships.find((one) => one.provider === provider && one.user)?.user ?? null
    // They left, or have become somebody else here meanwhile; or this very move was made between the two readings.
    if (!person || taken || before === user) return fail('binding-gone')
    const { rev, ...known } = person
    const elsewhere = memberships.filter((one) => one.brand !== brand && one.provider === provider && one.user)
    const friendshipIn = (one: string) => friendshipOf({ group, brand: one, provider, user })
    const source = request.source as Source | undefined
    const [store, again, friendship, ...friendships] = await Promise.all([
      source && storeOfSource(group, source),
      hasLeft({ group, brand }, [['line', provider, user], ...identitiesOf({ member: person, memberships: [] })]),
      friendshipIn(brand),
      ...elsewhere.map((one) => friendshipIn(one.brand)),
    ])
    const joined = memberships.find((one) => one.brand === brand)
    // What they held here before is gone by the time they are back.
    if (again && !joined)
      await finishLeaving({ group, member: person.id, brand }, (row) => forfeit(row, { brand, now }))
    return ok({
      before,
      writes: [
        ...(before ? [removeIfHeldBy(identityKey(group, 'line', provider, before), 'member', person.id)] : []),
        insert(identity, { group, kind: 'line', provider, value: user, member: person.id }),
        replace(member, known, rev),
        ...joinWrites({
          group,
          brand,
          member: person.id,
          provider,
          user,
          consents: { noticeVersion, marketing, ...(sharing && { sharing }) },
          source,
          store,
          friendship,
          before: joined,
          hasLeft: again,
          retry: undefined,
          now,
        }),
        ...elsewhere.map(({ rev: seen, ...one }, nth) =>
          replace(
            membership,
            {
              ...one,
              user,
              // Another hand agreed to the marketing of these brands, and to what their group may count.
              marketing: false,
              sharing: stopSharing(one.sharing as Sharing | undefined, now),
              isFriend: friendships[nth]?.isFriend ?? false,
              friendAt: friendships[nth]?.at ?? '',
              retry: undefined,
            },
            seen,
          ),
        ),
      ],
    })
  }
