// The act by which two members are one: from its commit on, whoever names the one finds the other. What they hold follows.
import { memberMerged } from '#shared/events/member.ts'
import { mergeJoined } from '#shared/domain/member/merge-people.ts'
import type { Instant } from '#shared/base/time.ts'
import type { MergeAct } from '../../platform/asks/merge.ts'
import { insert, remove, removeIfHeldBy, replace, takeOver, type Write } from '../../platform/table/write.ts'
import {
  identity,
  member,
  membership,
  membershipKey,
  rosterKey,
  rosterLine,
  type IdentityKind,
  type MemberItem,
  type Membership,
} from '../store.ts'
import { mergeRecord, mergeState, type Was } from './store.ts'

export interface Person {
  member: MemberItem
  memberships: Membership[]
}

type Known = Was['identities'][number]

/** All by which they are found. */
export const identitiesOf = ({ member: { phone, code, also = [] }, memberships }: Person): Known[] => {
  const lines = memberships.flatMap(({ provider, user, others = [] }): Known[] =>
    provider && user ? [user, ...others].map((value): Known => ['line', provider, value]) : [],
  )
  const all: Known[] = [
    ...(phone ? [['phone', '', phone] as Known] : []),
    ['code', '', code],
    ...(also as [IdentityKind, string][]).map(([kind, value]): Known => [kind, '', value]),
    ...lines,
  ]
  return [...new Map(all.map((one) => [one.join(' '), one])).values()]
}

interface Becoming {
  act: MergeAct
  into: Person
  from: Person
  by: string
  reason: string
  retry: { key: string; hash: string } | undefined
  /** A number of the other’s that is theirs from now on; otherwise the one who stays keeps their own. */
  phone?: string
  /** When they proved it. */
  provedAt?: Instant
}

/** Nobody has them in LINE: a clerk, a till or a file wrote their number down. */
export const isPhoneOnly = ({ member: { into }, memberships }: Person): boolean =>
  into === undefined && memberships.every(({ user }) => user === undefined)

/** What is missing of the one who stays is taken from the other. */
const whole = (into: Person, from: Person): MemberItem => {
  const also = identitiesOf(from).flatMap(([kind, , value]) => (kind === 'line' ? [] : [[kind, value]]))
  return {
    ...into.member,
    name: into.member.name || from.member.name,
    birthday: into.member.birthday ?? from.member.birthday,
    gender: into.member.gender ?? from.member.gender,
    also: [...(into.member.also ?? []), ...also],
  }
}

export const becomeOne = ({
  act,
  into,
  from,
  by,
  reason,
  retry,
  phone = into.member.phone,
  provedAt = into.member.provedAt,
}: Becoming): Write[] => {
  const { group, brand, merge: id, now } = act
  const identities = identitiesOf(from)
  const revs: Record<string, number> = {}
  const joined = from.memberships.flatMap((theirs) => {
    const ours = into.memberships.find((one) => one.brand === theirs.brand)
    revs[theirs.brand] = (ours?.rev ?? 0) + 1
    return [
      ours ? replaceOne(mergeJoined(ours, theirs), ours.rev) : replaceOne({ ...theirs, member: act.into }, 0),
      remove(membershipKey(group, act.from, theirs.brand), theirs.rev),
      // Who joined in this moment is not on the list yet.
      removeIfHeldBy(rosterKey(group, theirs.brand, theirs.joinedAt, act.from), 'member', act.from),
      ...(ours
        ? []
        : [insert(rosterLine, { group, brand: theirs.brand, joinedAt: theirs.joinedAt, member: act.into })]),
    ]
  })
  const was: Was = { into, from, identities, revs }
  const { rev, also = [], ...rest } = whole(into, from)
  const kept = { ...rest, phone, provedAt, also: (also as [string, string][]).filter(([, value]) => value !== phone) }
  const { rev: theirRev, ...gone } = from.member
  const told = from.memberships.map((one) =>
    memberMerged.happened(
      { at: now, group, brand: one.brand, member: act.from },
      { merge: id, into: act.into as never },
    ),
  )
  return [
    insert(mergeRecord, { group, into: act.into, id, from: act.from, at: now, by, reason, brand, was, retry }, told),
    replace(mergeState, { group, into: act.into, id, from: act.from, brand, state: 'moving', lines: [] }, 0),
    replace(member, kept, rev),
    replace(member, { ...gone, into: act.into, merge: id }, theirRev),
    ...identities.map(([kind, provider, value]) => pointTo(group, [kind, provider, value], act.into, act.from)),
    ...joined,
  ]
}

export const pointTo = (group: string, [kind, provider, value]: Known, to: string, from: string): Write =>
  takeOver(identity, { group, kind, provider, value, member: to }, 'member', from)

export const replaceOne = (one: Membership, seen: number): Write =>
  // The request of a join is answered no more: who sends it again finds another member.
  replace(membership, { ...one, retry: undefined }, seen)

export const actOf = (
  { group, into, id, from, brand }: { group: string; into: string; id: string; from: string; brand: string },
  now: Instant,
): MergeAct => ({ group, into, from, brand, merge: id, now })
