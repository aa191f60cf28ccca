import { fail, ok, type Result } from '#shared/base/result.ts'
import type { giveTag as route } from '#shared/contract/member/attribute.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { memberTagged } from '#shared/events/member.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { insert, remove } from '../../platform/table/write.ts'
import { findMembership, readTags, tagged, tagKey } from '../store.ts'

type Answer = Result<OutputOf<typeof route>, 'not-found' | 'try-again' | 'idempotency-key-reused'>

const hasTag = async (group: string, { id, brand, tag }: InputOf<typeof route>) =>
  (await readTags(group, brand, id)).some((one) => one.tag === tag)

const isTheirs = async ({ id, brand }: InputOf<typeof route>, actor: Staff) =>
  maySeeBrand(actor, brand) && (await findMembership(actor.group, id, brand)) !== undefined

/** By hand: it says by whom. */
export const giveTag = async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Answer> => {
  const { actor, now } = turn
  const { group } = actor
  const { id: member, brand, tag } = input
  if (!(await isTheirs(input, actor))) return fail('not-found')
  const before = await answered<OutputOf<typeof route>>(turn)
  if (before) return before
  if (await hasTag(group, input)) return ok({ tag, had: true })
  const happened = memberTagged.happened({ at: now, group, brand, member }, { tag })
  const saved = await commit([
    insert(tagged, { group, brand, member, tag, at: now, from: `staff:${actor.name}` }, [happened]),
    audited(actor, now, 'give tag', member),
    ...keepAnswer(turn, { tag, had: false }),
  ])
  return saved.ok || (await hasTag(group, input)) ? ok({ tag, had: false }) : fail('try-again')
}

export const takeTag = async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Answer> => {
  const { actor, now } = turn
  const { group } = actor
  const { id: member, brand, tag } = input
  if (!(await isTheirs(input, actor))) return fail('not-found')
  const before = await answered<OutputOf<typeof route>>(turn)
  if (before) return before
  if (!(await hasTag(group, input))) return ok({ tag, had: false })
  await commit([
    remove(tagKey({ group, brand, member }, tag)),
    audited(actor, now, 'take tag', member),
    ...keepAnswer(turn, { tag, had: true }),
  ])
  return ok({ tag, had: true })
}
