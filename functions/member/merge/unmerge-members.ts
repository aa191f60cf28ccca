import { fail, ok, type Result } from '#shared/base/result.ts'
import { after } from '#shared/base/time.ts'
import type {
  MergeView,
  previewUnmerge as previewRoute,
  unmergeMembers as route,
} from '#shared/contract/member/merge.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { UNDO_MS } from '#shared/domain/member/merge-people.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { findMember } from '../store.ts'
import { actOf } from './become-one.ts'
import { backOf, bringTogether, takeApart, type Movables } from './carry-over.ts'
import { part } from './part.ts'
import { showLines, showMerge } from './show-merge.ts'
import { findMerge, linesOf, type Merge } from './store.ts'

interface UnmergeDeps {
  movables: Movables
}

const TRIES = 4

type Failure = FailureOf<typeof route> | 'not-found'
type Undone = Result<MergeView, Failure | 'idempotency-key-reused' | 'try-again'>

const findUndoable = async (
  { id, brand, merge }: InputOf<typeof previewRoute>,
  { actor, now }: Turn<Staff>,
): Promise<Result<Merge, Failure>> => {
  const found = maySeeBrand(actor, brand) ? await findMerge(actor.group, id, merge) : undefined
  if (!found) return fail('not-found')
  const { state } = found.state
  if (state === 'parted' || state === 'parting') return fail('merge-undone')
  const until = after(found.record.at, UNDO_MS)
  if (now > until) return fail('merge-too-late', { untilAt: until })
  const member = await findMember(actor.group, id)
  if (!member) return fail('not-found')
  return member.into ? fail('member-merged') : ok(found)
}

/** What would go back; writes nothing. */
export const previewUnmerge =
  ({ movables }: UnmergeDeps) =>
  async (input: InputOf<typeof previewRoute>, turn: Turn<Staff>): Promise<Result<MergeView, Failure>> => {
    const found = await findUndoable(input, turn)
    if (!found.ok) return found
    const lines = linesOf(found.value.state)
    const backs = new Map(
      (await backOf(movables, actOf(found.value.record, turn.now), lines)).map(({ nth, amount }) => [nth, amount]),
    )
    const told = lines.map((line, nth) => ({ ...line, back: backs.get(nth) ?? 0 }))
    return ok({ ...showMerge(found.value), lines: showLines(told) })
  }

export const unmergeMembers =
  ({ movables }: UnmergeDeps) =>
  async (input: InputOf<typeof route>, turn: Turn<Staff>): Promise<Undone> => {
    const { actor, now } = turn
    const { group } = actor
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const found = await findUndoable(input, turn)
      if (!found.ok) return found.failure === 'merge-undone' ? undoneAgain(movables, input, turn, found) : found
      const act = actOf(found.value.record, now)
      // What has not come yet comes first: only the whole goes apart.
      await bringTogether(movables)(act)
      const merge = await findMerge(group, input.id, input.merge)
      const writes = merge && (await part(merge, { now, by: actor.name, why: input.reason, retry: turn.retry }))
      if (!writes || !(await commit([...writes, audited(actor, now, 'undo merge', input.id)])).ok) continue
      await takeApart(movables)(act)
      const after = await findMerge(group, input.id, input.merge)
      return after ? ok(showMerge(after)) : fail('try-again')
    }
    return fail('try-again')
  }

/** The same request again is answered; one that was cut off goes on. */
const undoneAgain = async (
  movables: Movables,
  { id, merge }: InputOf<typeof route>,
  { actor, now, retry }: Turn<Staff>,
  refused: Undone,
): Promise<Undone> => {
  const found = await findMerge(actor.group, id, merge)
  const first = found?.state.retry as Turn<Staff>['retry']
  if (!found || !retry || first?.key !== retry.key) return refused
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  if (found.state.state === 'parting') await takeApart(movables)(actOf(found.record, now))
  const after = await findMerge(actor.group, id, merge)
  return after ? ok(showMerge(after)) : refused
}
