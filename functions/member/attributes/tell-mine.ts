import { fail, ok, type Result } from '#shared/base/result.ts'
import type { myAttributes as readRoute, tellMine as route } from '#shared/contract/member/attribute.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readAttribute } from '#shared/domain/member/attribute.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { remove, replace } from '../../platform/table/write.ts'
import { findAttributes, readTold, toldAttribute, toldKey } from './store.ts'
import { toldOf } from './tell-attribute.ts'

type Shown = OutputOf<typeof readRoute>
type Told = Result<Shown, FailureOf<typeof route> | 'try-again' | 'idempotency-key-reused'>

/** As staff read it beside what was told. */
const BY = '會員本人'

/** What the brand lets them fill in; who of its people wrote something down is not theirs to see. */
const shown = async ({ group, brand, member }: Member): Promise<Shown> => ({
  attributes: (await toldOf(group, brand, member))
    .filter(({ byMember }) => byMember)
    .map(({ id, name, kind, choices, value, at }) => ({ id, name, kind, choices, value, at })),
})

export const showMine = async (_input: object, { actor }: Turn<Member>): Promise<Result<Shown, never>> =>
  ok(await shown(actor))

/** The newest word counts, theirs or the staff's; a repeat of this request undoes nothing that came since. */
export const tellMine = async (
  { attribute, value: said }: InputOf<typeof route>,
  turn: Turn<Member>,
): Promise<Told> => {
  const { actor, now } = turn
  const { group, brand, member } = actor
  const [before, { attributes }, all] = await Promise.all([
    answered<true>(turn),
    findAttributes(group, brand),
    readTold(group, member),
  ])
  if (before) return before.ok ? ok(await shown(actor)) : before
  const asked = attributes.find((one) => one.id === attribute && one.byMember)
  if (!asked) return fail('attribute-unknown')
  const value = said === null ? ok(null) : readAttribute(asked, said)
  if (!value.ok) return value
  const known = all.find((one) => one.brand === brand && one.attribute === attribute)
  if ((known?.value ?? null) === value.value) return ok(await shown(actor))
  const holder = { group, member, brand }
  const told = { ...holder, attribute, value: value.value, at: now, by: BY, origin: 'liff' }
  const saved = await commit([
    value.value === null
      ? remove(toldKey(holder, attribute), known!.rev)
      : replace(toldAttribute, told, known?.rev ?? 0),
    ...keepAnswer(turn, true),
  ])
  return saved.ok ? ok(await shown(actor)) : fail('try-again')
}
