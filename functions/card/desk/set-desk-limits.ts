import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setDeskLimits as route } from '#shared/contract/card/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { readLimits, saveLimits } from './store.ts'

type Output = OutputOf<typeof route>

export const setDeskLimits = async (
  { brand, limits, rev }: InputOf<typeof route>,
  turn: Turn<Staff>,
): Promise<Result<Output, FailureOf<typeof route> | 'not-found' | 'idempotency-key-reused'>> => {
  const before = await answered<Output>(turn)
  if (before) return before
  const { actor, now } = turn
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const place = { group: actor.group, brand }
  if ((await readLimits(place)).rev !== rev) return fail('changed-meanwhile')
  const answer = { limits, rev: rev + 1 }
  const saved = await commit([
    saveLimits(place, limits, rev),
    audited(actor, now, 'set desk limits', brand),
    ...keepAnswer(turn, answer),
  ])
  return saved.ok ? ok(answer) : ((await answered<Output>(turn)) ?? fail('changed-meanwhile'))
}
