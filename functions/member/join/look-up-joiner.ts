import { joinCase, type JoinCase, type Standing } from '#shared/domain/member/join-case.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import { hasLeft } from '../leave/store.ts'
import { hasProved } from '../phone/has-proved.ts'
import { findIdentity, readPerson, type MemberItem, type Membership } from '../store.ts'

const standingOf = (membership: Membership | undefined): Standing =>
  !membership ? 'none' : membership.user ? 'joined' : 'phone-only'

export interface Joiner {
  case: JoinCase
  /** Their membership in this brand, if there is one. */
  before?: Membership
  /** Who they are by LINE already. */
  self?: MemberItem
  /** Whose number it is, where it is another than theirs by LINE. */
  holder?: MemberItem
  hasLeft: boolean
}

/** @param phone E.164 */
export const lookUpJoiner = async (actor: LineUser, phone: string, isProved: boolean): Promise<Joiner> => {
  const { group, brand, provider, user } = actor
  const [own, held, left] = await Promise.all([
    findIdentity(group, 'line', provider, user),
    findIdentity(group, 'phone', '', phone),
    hasLeft(actor, [
      ['line', provider, user],
      ['phone', '', phone],
    ]),
  ])
  const known = own ?? held
  if (!known) return { case: joinCase({ isProved }), hasLeft: left }
  const { member, memberships } = await readPerson(group, known.member)
  const before = memberships.find((one) => one.brand === brand)
  // Who joined between the two readings is found by the number alone.
  if (own || memberships.some((one) => one.provider === provider && one.user === user)) {
    const self = { member: known.member, here: standingOf(before) }
    return { case: joinCase({ self, isProved }), before, ...(member && { self: member }), hasLeft: left }
  }
  const hasLine = memberships.some((one) => one.provider === provider && one.user !== undefined)
  const holder = {
    member: known.member,
    here: standingOf(before),
    hasLine,
    hasProved: member !== undefined && hasProved(member, phone),
  }
  const found = joinCase({ holder, isProved })
  // Who wins a number takes nothing else of whose it was.
  return { case: found, ...(found.is !== 'wins' && { before }), holder: member, hasLeft: left }
}
