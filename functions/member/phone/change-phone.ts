import { fail, type Result } from '#shared/base/result.ts'
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
import { insert, removeIfHeldBy, replace } from '../../platform/table/write.ts'
import { showHome, type HomeParts } from '../show-home.ts'
import { findIdentity, identity, identityKey, isTheirs, member, readHomeRows } from '../store.ts'

type Changed = Result<Home, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>

/** The old number is nobody's afterwards: whoever has it next may join with it. */
export const changePhone =
  (deps: HomeParts & { chance: Pick<Chance, 'secret'> }) =>
  async ({ phone: said, proof }: InputOf<typeof route>, turn: Turn<Member>): Promise<Changed> => {
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
    // Their member is somebody else: only people can tell whether they are one.
    if (await findIdentity(group, 'phone', '', phone.value)) return fail('phone-taken', { canBind: false })

    const { rev, ...known } = person
    const happened = memberChanged.happened({ at: now, group, brand, member: id }, { fields: ['phone'] })
    const saved = await commit([
      noteEvent(`change#${id}#${retry?.key ?? deps.chance.secret(9)}`, happened),
      insert(identity, { group, kind: 'phone', provider: '', value: phone.value, member: id }),
      removeIfHeldBy(identityKey(group, 'phone', '', person.phone), 'member', id),
      replace(member, { ...known, phone: phone.value }, rev),
      ...keepAnswer(turn, true),
    ])
    return saved.ok ? showHome(deps)(actor, now) : fail('try-again')
  }
