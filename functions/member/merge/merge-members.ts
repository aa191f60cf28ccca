import { fail, ok, type Result } from '#shared/base/result.ts'
import type { mergeMembers as route, MergeView, previewMerge as previewRoute } from '#shared/contract/member/merge.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { mergeJoined } from '#shared/domain/member/merge-people.ts'
import type { FindMemberBy } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { nextMinute, type WithinRate } from '../../platform/http/rate.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { becomeOne } from './become-one.ts'
import { bringTogether, piecesOf, type Movables } from './carry-over.ts'
import { findBoth, findOther, isId } from './find-both.ts'
import { showLines, showMerge, showSide } from './show-merge.ts'
import { findMerge, readMerges } from './store.ts'

export interface MergeDeps {
  movables: Movables
  chance: Pick<Chance, 'id'>
}

/** A webhook or an order may change one of the two in between. */
const TRIES = 4

/** Numbers and codes can be tried out: so many a minute may be asked by one person. */
const LOOKS_A_MINUTE = 30

interface PreviewDeps extends Pick<MergeDeps, 'movables'> {
  findMemberBy: FindMemberBy
  withinRate: WithinRate
}

type Preview = Result<OutputOf<typeof previewRoute>, FailureOf<typeof previewRoute> | 'not-found' | 'too-many-requests'>

export const previewMerge =
  ({ movables, findMemberBy, withinRate }: PreviewDeps) =>
  async ({ id, brand, other }: InputOf<typeof previewRoute>, { actor, now }: Turn<Staff>): Promise<Preview> => {
    if (!isId(other) && !(await withinRate(`look-ups#${actor.staff}`, LOOKS_A_MINUTE, now)))
      return fail('too-many-requests', { retryAt: nextMinute(now) })
    const from = await findOther(findMemberBy, actor.group, other, now)
    if (!from) return fail('merge-unknown-member')
    const both = await findBoth(actor, { id, brand, other: from })
    if (!both.ok) return both
    const { into, from: gone } = both.value
    const act = { group: actor.group, brand, merge: 'preview', into: id, from: gone.member.id, now }
    const [ours, theirs] = [into, gone].map(({ memberships }) => memberships.find((one) => one.brand === brand))
    const after = ours && theirs ? mergeJoined(ours, theirs) : (ours ?? theirs)
    return ok({
      into: showSide(into, brand),
      from: showSide(gone, brand),
      lines: showLines((await piecesOf(movables, act, [])).map(({ line }) => line)),
      marketing: after?.marketing ?? false,
      twoLines: ours?.user !== undefined && theirs?.user !== undefined,
    })
  }

type Merged = Result<MergeView, FailureOf<typeof route> | 'not-found' | 'idempotency-key-reused' | 'try-again'>

export const mergeMembers =
  ({ movables, chance }: MergeDeps) =>
  async ({ id, brand, from, reason }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Merged> => {
    const { actor, now, retry } = turn
    const { group } = actor
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const both = await findBoth(actor, { id, brand, other: from })
      if (!both.ok) return (await mergedAgain(group, id, turn)) ?? both
      const act = { group, brand, merge: chance.id('mrg', now), into: id, from, now }
      const writes = becomeOne({ act, ...both.value, by: actor.name, reason, retry })
      if (!(await commit([...writes, audited(actor, now, 'merge members', id)])).ok) continue
      await bringTogether(movables)(act)
      const merge = await findMerge(group, id, act.merge)
      return merge ? ok(showMerge(merge)) : fail('try-again')
    }
    return fail('try-again')
  }

/** The same request again: as it was answered, whatever has become of it. */
const mergedAgain = async (group: string, id: string, { retry }: Turn<Staff>): Promise<Merged | undefined> => {
  const first = retry && (await readMerges(group, id)).find(({ record }) => keyOf(record.retry) === retry.key)
  if (!first) return undefined
  if (hashOf(first.record.retry) !== retry.hash) return fail('idempotency-key-reused')
  const { lines, ...shown } = showMerge(first)
  return ok({ ...shown, state: 'merged', lines: lines.map((line) => ({ ...line, back: null })) })
}

type Kept = Turn<Staff>['retry']
const keyOf = (kept: unknown) => (kept as Kept)?.key
const hashOf = (kept: unknown) => (kept as Kept)?.hash
