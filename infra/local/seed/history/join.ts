import { NOTICE_VERSION } from '#shared/domain/brand/notice.ts'
import { memberJoined } from '#shared/events/member.ts'
import { friendship } from '#functions/channel/store.ts'
import { identity, joinRecord, member, membership } from '#functions/member/store.ts'
import { insert, replace, type Write } from '#functions/platform/table/write.ts'
import { demoGroup, type DemoBrand } from '../demo-brands.ts'
import type { Instant } from '#shared/base/time.ts'
import { isFriendAt, type Person } from './people.ts'

const group = demoGroup.id

/** What joining leaves behind, with the friendship as it stands today. */
export const joinWrites = (person: Person, until: Instant): Write[] => {
  const {
    brand,
    id,
    name,
    code,
    phone,
    birthday,
    gender,
    locale,
    joinedAt,
    source,
    joinedIn,
    marketing,
    user,
    followedAt,
    blockedAt,
  } = person
  const { providerId: provider } = brand.line
  const isFriend = isFriendAt(person, until)
  const friendAt = blockedAt ?? followedAt
  const join = { group, member: id, brand: brand.id, noticeVersion: NOTICE_VERSION, marketing, source }
  const happened = memberJoined.happened(
    { at: joinedAt, group, brand: brand.id, member: id, store: joinedIn?.id, source },
    { source: source ?? null, noticeVersion: NOTICE_VERSION, marketing, provider },
  )
  return [
    replace(member, { group, id, name, code, phone, birthday, gender, locale, joinedAt }, 0),
    insert(identity, { group, kind: 'phone', provider: '', value: phone, member: id }),
    insert(identity, { group, kind: 'line', provider, value: user, member: id }),
    insert(identity, { group, kind: 'code', provider: '', value: code, member: id }),
    replace(membership, { ...join, joinedAt, provider, user, isFriend, friendAt: friendAt ?? '' }, 0),
    insert(joinRecord, { ...join, at: joinedAt }, [happened]),
    ...(friendAt ? [replace(friendship, { group, brand: brand.id, provider, user, isFriend, at: friendAt }, 0)] : []),
  ]
}

/** Somebody who follows the account and has not joined. */
export const strangerWrite = (brand: DemoBrand, user: string, isFriend: boolean, at: Instant): Write =>
  replace(friendship, { group, brand: brand.id, provider: brand.line.providerId, user, isFriend, at }, 0)
