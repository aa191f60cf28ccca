import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
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
import { hasProved } from './has-proved.ts'
import { loseNumber } from './lose-number.ts'

type Changed = Result<Home, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>

interface Taken {
  /** Who is known by it alone becomes one with who proved it. */
  binds?: Both
  /** Somebody who only typed it. */
  loses?: MemberItem
}

/** Whose the number is already; nothing when it is nobody’s. */
const judgeTaken = async (
  group: string,
  id: string,
  phone: string,
  bind: true | undefined,
): Promise<Result<Taken, 'phone-taken' | 'number-held' | 'try-again'>> => {
  const held = await findIdentity(group, 'phone', '', phone)
  // Also a second number of theirs: they were two members once.
  if (!held || held.member === id) return ok({})
  const [into, from] = await Promise.all([readPerson(group, id), readPerson(group, held.member)])
  if (!into.member || !from.member) return fail('try-again')
  const both = { into: { ...into, member: into.member }, from: { ...from, member: from.member } }
  const { from: holder } = both
  // Somebody else has it in LINE: who has not proved it loses it; otherwise only people can tell whether they are one.
  if (!isPhoneOnly(holder)) return hasProved(holder.member, phone) ? fail('number-held') : ok({ loses: holder.member })
  return bind ? ok({ binds: both }) : fail('phone-taken', { canBind: true })
}

const takeNumber = ({ rev, ...known }: MemberItem, phone: string, now: Instant, loses?: MemberItem): Write[] => {
  const { group, id } = known
  const also = (known.also as [kind: string, value: string][] | undefined)?.filter(([, value]) => value !== phone)
  return [
    ...(loses
      ? loseNumber(loses, id)
      : [takeOver(identity, { group, kind: 'phone', provider: '', value: phone, member: id }, 'member', id)]),
    ...(known.phone === phone || known.phone === ''
      ? []
      : [removeIfHeldBy(identityKey(group, 'phone', '', known.phone), 'member', id)]),
    replace(member, { ...known, phone, provedAt: now, also }, rev),
  ]
}

/** The old number is nobody's afterwards: whoever has it next may join with it. The same number again is proved by it. */
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
    if (person.phone === phone.value && person.provedAt) return showHome(deps)(actor, now)
    const proved = await holdsPhone(proof, { group, provider, user, phone: phone.value }, now)
    if (!proved.ok) return proved
    const taken = await judgeTaken(group, id, phone.value, bind)
    if (!taken.ok) return taken
    const happened = memberChanged.happened({ at: now, group, brand, member: id }, { fields: ['phone'] })
    const saved = await commit([
      noteEvent(`change#${id}#${retry?.key ?? deps.chance.secret(9)}`, happened),
      ...(taken.value.binds
        ? bindNumber({ merge: deps.chance.id('mrg', now), actor, ...taken.value.binds, phone: phone.value, now })
        : takeNumber(person, phone.value, now, taken.value.loses)),
      ...keepAnswer(turn, true),
    ])
    return saved.ok ? showHome(deps)(actor, now) : fail('try-again')
  }
