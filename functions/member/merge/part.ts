// Two members who were one are two again: who they are, by what they are found, and what they agreed to.
import { partJoined, theirsAgain } from '#shared/domain/member/merge-people.ts'
import type { Instant } from '#shared/base/time.ts'
import { getRows } from '../../platform/table/read.ts'
import { bringBack, insert, remove, removeIfHeldBy, replace, type Write } from '../../platform/table/write.ts'
import {
  findIdentity,
  identity,
  identityKey,
  member,
  membership,
  membershipKey,
  readPerson,
  rosterKey,
  rosterLine,
} from '../store.ts'
import { pointTo, replaceOne } from './become-one.ts'
import { mergeState, wasOf, type Merge } from './store.ts'

interface Parting {
  now: Instant
  by: string
  why: string
  retry: { key: string; hash: string } | undefined
}

/** Undefined when one of the two is gone. */
export const part = async (
  { record, state }: Merge,
  { now, by, why, retry }: Parting,
): Promise<Write[] | undefined> => {
  const { group, into, from } = record
  const was = wasOf(record)
  const [ours, theirs, held] = await Promise.all([
    readPerson(group, into),
    readPerson(group, from),
    getRows(was.identities.map(([kind, provider, value]) => identityKey(group, kind, provider, value))),
  ])
  if (!ours.member || !theirs.member) return undefined
  const { rev, ...kept } = ours.member
  const { rev: theirRev, into: _, merge: __, ...gone } = theirs.member
  const isIts = ([kind, value]: [string, string]) =>
    was.identities.some(([one, , other]) => one === kind && other === value)
  const also = ((kept.also ?? []) as [string, string][]).filter((one) => !isIts(one))
  // A number that came with the other goes back with them; the one before it is theirs again, unless somebody has it by now.
  const { phone: old } = was.into.member
  const hasTheirs = kept.phone !== old && isIts(['phone', kept.phone])
  const isBack = hasTheirs && old !== '' && !(await findIdentity(group, 'phone', '', old))
  const own = <K extends 'name' | 'birthday' | 'gender'>(field: K) =>
    kept[field] === was.from.member[field] ? was.into.member[field] : kept[field]
  const person = {
    ...kept,
    phone: isBack ? old : kept.phone,
    provedAt: isBack ? was.into.member.provedAt : kept.provedAt,
    name: own('name') ?? '',
    birthday: own('birthday'),
    gender: own('gender'),
  }
  const joined = was.from.memberships.flatMap((its): Write[] => {
    const { brand } = its
    const before = was.into.memberships.find((one) => one.brand === brand)
    const now = ours.memberships.find((one) => one.brand === brand)
    const back = now ? theirsAgain(now, before, its) : its
    const home = [
      bringBack(membership, { ...back, retry: undefined }, its.rev),
      insert(rosterLine, { group, brand, joinedAt: its.joinedAt, member: from }),
    ]
    if (!now) return home
    if (!before)
      return [
        remove(membershipKey(group, into, brand), now.rev),
        removeIfHeldBy(rosterKey(group, brand, now.joinedAt, into), 'member', into),
        ...home,
      ]
    return [replaceOne(now.rev === was.revs[brand] ? before : partJoined(now, before, its), now.rev), ...home]
  })
  // A number that has become somebody else's meanwhile stays theirs.
  const isOurs = ([kind, provider, value]: (typeof was.identities)[number]) => {
    const { pk } = identityKey(group, kind, provider, value)
    if (hasTheirs && !isBack && kind === 'phone' && value === kept.phone) return false
    const row = held.find((one) => one.pk === pk)
    return row === undefined || row.member === into
  }
  const { rev: stateRev, v: ___, ...rest } = state
  return [
    replace(mergeState, { ...rest, state: 'parting', partedAt: now, partedBy: by, partedWhy: why, retry }, stateRev),
    replace(member, { ...person, ...(also.length > 0 ? { also } : { also: undefined }) }, rev),
    replace(member, gone, theirRev),
    ...(isBack ? [insert(identity, { group, kind: 'phone', provider: '', value: old, member: into })] : []),
    ...was.identities.filter(isOurs).map((one) => pointTo(group, one, from, into)),
    ...joined,
  ]
}
