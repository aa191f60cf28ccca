import type { Instant } from '#shared/base/time.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { InputOf } from '#shared/contract/route.ts'
import type { Sharing } from '#shared/domain/member/sharing.ts'
import { memberJoined } from '#shared/events/member.ts'
import type { Turn } from '../../platform/http/http.ts'
import { insert, replace, type Write } from '../../platform/table/write.ts'
import { joinRecord, membership, type Membership } from '../store.ts'

/** What they read and chose. */
export interface Consents {
  noticeVersion: number
  marketing: boolean
  sharing?: Sharing
}

export interface Joining {
  group: string
  brand: string
  member: string
  provider: string
  user: string
  consents: Consents
  source: InputOf<typeof route>['source']
  /** The store of the source. */
  store?: string
  /** What the webhooks told of this LINE user and this brand’s account. */
  friendship?: { isFriend: boolean; at: string }
  /** Their membership until now: known by phone alone, or with another LINE user. */
  before?: Membership
  hasLeft: boolean
  retry: Turn['retry']
  now: Instant
}

/** The membership with its LINE user, and the record of what was read and chosen. Whoever was in already joins no second time. */
export const joinWrites = (joining: Joining): Write[] => {
  const { group, brand, member, provider, user, consents, store, friendship, before, hasLeft, retry, now } = joining
  const { noticeVersion, marketing, sharing } = consents
  // Said anew with each join: nobody inherits what another hand agreed to.
  const join = { group, member, brand, noticeVersion, marketing, sharing, source: joining.source }
  const again = hasLeft ? ({ again: true } as const) : {}
  const happened = memberJoined.happened(
    { at: now, group, brand, member, store, source: joining.source },
    {
      source: joining.source ?? null,
      noticeVersion,
      marketing,
      provider,
      ...(before && { bound: true as const }),
      ...again,
    },
  )
  const { rev = 0, ...kept } = before ?? {}
  return [
    replace(
      membership,
      {
        ...kept,
        ...join,
        // What brought them first is kept for ever.
        source: before?.source ?? join.source,
        joinedAt: before?.joinedAt ?? now,
        provider,
        user,
        isFriend: friendship?.isFriend ?? false,
        friendAt: friendship?.at ?? '',
        retry,
        ...again,
      },
      rev,
    ),
    insert(joinRecord, { ...join, at: now }, before?.user ? [] : [happened]),
  ]
}
