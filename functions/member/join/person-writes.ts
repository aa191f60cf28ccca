import type { MemberId } from '#shared/base/id.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { InputOf } from '#shared/contract/route.ts'
import type { JoinCase } from '#shared/domain/member/join-case.ts'
import type { Chance } from '../../platform/chance.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { insert, replace, type Write } from '../../platform/table/write.ts'
import { MEMBER_DIGITS } from '#shared/domain/member/live-code.ts'
import { loseNumber } from '../phone/lose-number.ts'
import { identity, member, type MemberItem } from '../store.ts'

/** UTF-16 units, as the contract takes them. */
const NAME_MAX = 40

interface Person {
  member: MemberId
  /** Who they are by LINE already. */
  self?: MemberItem
  /** Whose number it is. */
  holder?: MemberItem
  input: InputOf<typeof route>
  /** By a code that came to the number. */
  isProved: boolean
}

/** What is kept of the person besides their membership: a newcomer whole, of a bound or a known one what was missing. */
export const personWrites = (
  { chance }: { chance: Pick<Chance, 'digits'> },
  found: JoinCase,
  { member: id, self, holder, input, isProved }: Person,
  { actor, now, locale }: Turn<LineUser>,
): Write[] => {
  // Their number stays: it is known, and another one is theirs only once a code has come to it.
  if (found.is === 'known') return self ? filledIn(self, input) : []
  if (found.is !== 'newcomer' && found.is !== 'binds' && found.is !== 'wins') return []
  const { group, provider, user, name: calledByLine = '' } = actor
  const name = input.name ?? calledByLine.trim().slice(0, NAME_MAX)
  const byLine = insert(identity, { group, kind: 'line', provider, value: user, member: id })
  if (found.is === 'binds') {
    const { rev, ...known } = holder!
    const told = {
      name: known.name || name,
      birthday: known.birthday ?? input.birthday,
      gender: known.gender ?? input.gender,
      locale: input.locale ?? locale,
      provedAt: now,
    }
    // Replaced even where nothing was missing: of two LINE users who bind at the same moment one wins.
    return [byLine, replace(member, { ...known, ...told }, rev)]
  }
  return [
    ...(found.is === 'wins'
      ? loseNumber(holder!, id)
      : [insert(identity, { group, kind: 'phone', provider: '', value: input.phone, member: id })]),
    byLine,
    replace(
      member,
      {
        group,
        id,
        name,
        code: chance.digits(MEMBER_DIGITS),
        phone: input.phone,
        ...(isProved && { provedAt: now }),
        birthday: input.birthday,
        gender: input.gender,
        locale: input.locale ?? locale,
        joinedAt: now,
      },
      0,
    ),
  ]
}

const filledIn = ({ rev, ...known }: MemberItem, { name, birthday, gender }: Person['input']): Write[] => {
  const told = {
    name: known.name || (name ?? ''),
    birthday: known.birthday ?? birthday,
    gender: known.gender ?? gender,
  }
  const isNew = told.name !== known.name || told.birthday !== known.birthday || told.gender !== known.gender
  return isNew ? [replace(member, { ...known, ...told }, rev)] : []
}
