import { fail, ok, type Result } from '#shared/base/result.ts'
import type { decideBinding as route } from '#shared/contract/phone.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { bindingDecided } from '#shared/events/member.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { insert } from '../../platform/table/write.ts'
import { isTheirs } from './is-theirs.ts'
import { moveLine, type MoveDeps } from './move-line.ts'
import { bindingDecision, readBindings, waitsNoMore, type BindingDecision, type BindingRequest } from './store.ts'

type Input = InputOf<typeof route>
type Decided = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'
>

/** A webhook may change a membership while it is moved. */
const TRIES = 3

export const decideBinding =
  (deps: MoveDeps) =>
  async (input: Input, turn: Turn<Staff>): Promise<Decided> => {
    const { actor } = turn
    if (!maySeeBrand(actor, input.brand)) return fail('not-found')
    const before = await answered<OutputOf<typeof route>>(turn)
    if (before) return before
    let refused: Decided | undefined
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const all = await readBindings({ group: actor.group, member: input.member, brand: input.brand })
      const found = all.find(({ request }) => request.id === input.id)
      if (!found) return fail('not-found')
      if (!(await isTheirs(deps, actor, found.request))) return fail('not-your-store')
      if (found.decision) return answerAgain(found.decision, input)
      const decided = await decideOnce(deps, found.request, input, turn)
      if (decided?.ok) return decided
      // What cannot be moved any more may have been moved by another's decision in this moment: seen twice, it was not.
      if (decided && refused) return decided
      refused = decided
    }
    return fail('try-again')
  }

/** Undefined when another writer was faster. */
const decideOnce = async (
  deps: MoveDeps,
  request: BindingRequest,
  { approve, reason }: Input,
  turn: Turn<Staff>,
): Promise<Decided | undefined> => {
  const { actor, now } = turn
  const { group, member, brand, id, provider, user } = request
  const moved = approve ? await moveLine(deps)(request, now) : ok({ writes: [], before: null })
  if (!moved.ok) return moved
  const { writes, before } = moved.value
  const happened = bindingDecided.happened(
    { at: now, group, brand, member },
    { binding: id, approved: approve, provider, user, before },
  )
  const saved = await commit([
    insert(bindingDecision, { group, member, brand, id, at: now, approved: approve, by: actor.name, reason }, [
      happened,
    ]),
    waitsNoMore(request),
    audited(actor, now, approve ? 'approve binding' : 'refuse binding', id),
    ...keepAnswer(turn, { approved: approve, at: now }),
    ...writes,
  ])
  return saved.ok ? ok({ approved: approve, at: now }) : undefined
}

const answerAgain = ({ approved, at }: BindingDecision, { approve }: Input): Decided =>
  approved === approve ? ok({ approved, at }) : fail('binding-decided', { approved })
