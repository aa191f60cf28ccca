import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { changeMember as route, Home } from '#shared/contract/member.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { readBirthday } from '#shared/domain/member/birthday.ts'
import { agreeToShare, countsInGroup, stopSharing, type Sharing } from '#shared/domain/member/sharing.ts'
import { memberChanged } from '#shared/events/member.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Chance } from '../platform/chance.ts'
import { commit } from '../platform/table/commit.ts'
import { answered, keepAnswer } from '../platform/table/kept-answer.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import type { Turn } from '../platform/http/http.ts'
import { replace, type Write } from '../platform/table/write.ts'
import { showHome, type HomeParts } from './show-home.ts'
import { isTheirs, member, membership, readHomeRows, type MemberItem, type Membership } from './store.ts'

type Input = InputOf<typeof route>

/** Presents hang on a birthday: it is told once, and a person of the brand corrects it. */
const birthdayOf = ({ birthday: known }: MemberItem, { birthday }: Input, today: string) => {
  if (birthday === undefined || birthday === known) return ok(known)
  return known === undefined ? readBirthday(birthday, today) : fail('birthday-locked')
}

const sharingOf = async (
  { companiesBeside }: HomeParts,
  { sharing: known }: Membership,
  { sharing }: Input,
  { actor, now }: Turn<Member>,
): Promise<Result<Sharing | undefined, 'notice-outdated'>> => {
  const said = known as Sharing | undefined
  if (sharing === undefined) return ok(said)
  if (sharing === null) return ok(stopSharing(said, now))
  const others = (await companiesBeside(actor)).map(({ id }) => id)
  // Said twice it is of the first time.
  return said && countsInGroup(others, said) && others.length > 0 ? ok(said) : agreeToShare(sharing, others, now)
}

export const changeMember =
  (deps: HomeParts & { chance: Chance }) =>
  async (
    input: Input,
    turn: Turn<Member>,
  ): Promise<Result<Home, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>> => {
    const { actor, now, retry } = turn
    const { group, brand } = actor
    const [before, found] = await Promise.all([answered<true>(turn), readHomeRows(group, actor.member, brand)])
    if (!found.member || !isTheirs(found.membership, actor.user)) return fail('member-not-found')
    // The very same request does not undo what was changed since.
    if (before) return before.ok ? showHome(deps)(actor, now) : before
    const birthday = birthdayOf(found.member, input, businessDay(now))
    if (!birthday.ok) return birthday
    const sharing = await sharingOf(deps, found.membership, input, turn)
    if (!sharing.ok) return sharing
    const { rev: memberRev, ...person } = found.member
    const { locale = person.locale, name = person.name, marketing = found.membership.marketing } = input
    const told = { locale, name, birthday: birthday.value }
    const fields = (['locale', 'name', 'birthday'] as const).filter((field) => told[field] !== person[field])
    const writes: Write[] = fields.length ? [replace(member, { ...person, ...told }, memberRev)] : []
    const { rev, ...rest } = found.membership
    const choices = [
      ...(marketing === rest.marketing ? [] : ['marketing']),
      ...(sharing.value === rest.sharing ? [] : ['sharing']),
    ]
    const chosen = { marketing, sharing: sharing.value, ...(marketing !== rest.marketing && { marketingAt: now }) }
    if (choices.length) writes.push(replace(membership, { ...rest, ...chosen }, rev))
    if (writes.length) {
      const happened = memberChanged.happened(
        { at: now, group, brand, member: actor.member },
        { fields: [...fields, ...choices] },
      )
      const saved = await commit([
        ...writes,
        noteEvent(`change#${actor.member}#${retry?.key ?? deps.chance.secret(9)}`, happened),
        ...keepAnswer(turn, true),
      ])
      if (!saved.ok) return fail('try-again')
    }
    const home = await showHome(deps)(actor, now)
    return home.ok ? ok(home.value) : home
  }
