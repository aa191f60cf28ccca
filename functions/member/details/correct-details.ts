import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import { DETAILS, type correctDetails as route } from '#shared/contract/member/details.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readBirthday } from '#shared/domain/member/birthday.ts'
import { memberChanged } from '#shared/events/member.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { insert, replace } from '../../platform/table/write.ts'
import { member, readHomeRows } from '../store.ts'
import { correction } from './store.ts'

type Output = OutputOf<typeof route>
type Corrected = Result<Output, FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'>

/** The member may change something in this moment. */
const TRIES = 4

/** What the member may not change themself: who looked at a document says so here, with a reason. */
export const correctDetails =
  ({ chance }: { chance: Pick<Chance, 'secret'> }) =>
  async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Corrected> => {
    const { actor, now } = turn
    const { group } = actor
    const { id, brand, reason } = input
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const before = await answered<Output>(turn)
    if (before) return before
    if (input.birthday !== undefined) {
      const birthday = readBirthday(input.birthday, businessDay(now))
      if (!birthday.ok) return birthday
    }
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const found = await readHomeRows(group, id, brand)
      if (!found.member || !found.membership) return fail('not-found')
      const { rev, ...person } = found.member
      const told = { name: input.name ?? person.name, birthday: input.birthday ?? person.birthday }
      const changed = DETAILS.filter((field) => told[field] !== person[field])
      if (changed.length === 0) return ok({ changed })
      const happened = memberChanged.happened({ at: now, group, brand, member: id }, { fields: changed })
      const why = {
        group,
        member: id,
        at: now,
        nonce: chance.secret(6),
        brand,
        fields: changed,
        by: actor.name,
        reason,
      }
      const saved = await commit([
        replace(member, { ...person, ...told }, rev),
        insert(correction, why, [happened]),
        audited(actor, now, 'correct details', id),
        ...keepAnswer(turn, { changed }),
      ])
      if (saved.ok) return ok({ changed })
    }
    return (await answered<Output>(turn)) ?? fail('try-again')
  }
