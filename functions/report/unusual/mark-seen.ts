import { fail, ok, type Result } from '#shared/base/result.ts'
import type { markSeen as route } from '#shared/contract/report/unusual.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { readSeen, seeLine } from './store.ts'

/** Once for each number: whoever looked first is remembered. */
export const markSeen = async (
  { brand, key, count }: InputOf<typeof route>,
  turn: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found' | 'try-again' | 'idempotency-key-reused'>> => {
  const { actor, now } = turn
  if (!maySeeBrand(actor, brand)) return fail('not-found')
  const place = { group: actor.group, brand }
  const said = await answered<OutputOf<typeof route>>(turn)
  if (said) return said
  const before = (await readSeen(place)).get(key)
  if (before && before.count >= count) return ok({ seen: { by: before.by, at: before.at } })
  const seen = { by: actor.name, at: now }
  const saved = await commit([
    seeLine(place, key, { ...seen, count }),
    audited(actor, now, 'see unusual', key),
    ...keepAnswer(turn, { seen }),
  ])
  return saved.ok ? ok({ seen }) : fail('try-again')
}
