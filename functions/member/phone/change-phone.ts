import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Home } from '#shared/contract/member.ts'
import type { changePhone as route } from '#shared/contract/phone.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { memberChanged } from '#shared/events/member.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { holdsPhone } from '../../platform/session/phone-proof.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { noteEvent } from '../../platform/table/note-event.ts'
import { removeIfHeldBy, replace, takeOver, type Write } from '../../platform/table/write.ts'
import { isPhoneOnly } from '../merge/become-one.ts'
import type { Both } from '../merge/find-both.ts'
import { showHome, type HomeParts } from '../show-home.ts'
import {
  findIdentity,
  identity,
  identityKey,
  isTheirs,
  member,
  readHomeRows,
  readPerson,
  type MemberItem,
} from '../store.ts'
import { bindNumber } from './bind-number.ts'

type Changed = Result<Home, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>

/** Whose the number is already; undefined when it is nobody’s. */
const judgeTaken = async (
  group: string,
  id: string,
  phone: string,
  bind: true | undefined,
): Promise<Result<Both | undefined, 'phone-taken' | 'number-held' | 'try-again'>> => {
  const held = await findIdentity(group, 'phone', '', phone)
  // Also a second number of theirs: they were two members once.
  if (!held || held.member === id) return ok(undefined)
  const [into, from] = await Promise.all([readPerson(group, id), readPerson(group, held.member)])
  if (!into.member || !from.member) return fail('try-again')
  const both = { into: { ...into, member: into.member }, from: { ...from, member: from.member } }
  // Somebody else has it in LINE: only people can tell whether they are one.
  if (!isPhoneOnly(both.from)) return fail('number-held')
  return bind ? ok(both) : fail('phone-taken', { canBind: true })
}

const takeNumber = ({ rev, ...known }: MemberItem, phone: string): Write[] => {
  const { group, id } = known
  const also = (known.also as [kind: string, value: string][] | undefined)?.filter(([, value]) => value !== phone)
  return [
    takeOver(identity, { group, kind: 'phone', provider: '', value: phone, member: id }, 'member', id),
    removeIfHeldBy(identityKey(group, 'phone', '', known.phone), 'member', id),
    replace(member, { ...known, phone, also }, rev),
  ]
}

/** The old number is nobody's afterwards: whoever has it next may join with it. */
export const changePhone =
  (deps: HomeParts & { chance: Pick<Chance, 'id' | 'secret'> }) =>
  async ({ phone: said, proof, bind }: InputOf<typeof route>, turn: Turn<Member>): Promise<Changed> => {
    const { actor, now, retry } = turn
    const { group, brand, member: id, provider, user } = actor
    const phone = readPhone(said)
    if (!phone.ok) return phone
    const [before, { member: person, membership }] = await Promise.all([
      answered<true>(turn),
      readHomeRows(group, id, brand),
    ])
    if (!person || !isTheirs(membership, user)) return fail('member-not-found')
    if (before) return before.ok ? showHome(deps)(actor, now) : before
    if (person.phone === phone.value) return showHome(deps)(actor, now)
    const proved = await holdsPhone(proof, { group, provider, user, phone: phone.value }, now)
    if (!proved.ok) return proved
    const taken = await judgeTaken(group, id, phone.value, bind)
    if (!taken.ok) return taken
    const happened = memberChanged.happened({ at: now, group, brand, member: id }, { fields: ['phone'] })
    const saved = await commit([
      noteEvent(`change#${id}#${retry?.key ?? deps.chance.secret(9)}`, happened),
      ...(taken.value
        ? bindNumber({ merge: deps.chance.id('mrg', now), actor, ...taken.value, phone: phone.value, now })
        : takeNumber(person, phone.value)),
      ...keepAnswer(turn, true),
    ])
    return saved.ok ? showHome(deps)(actor, now) : fail('try-again')
  }
