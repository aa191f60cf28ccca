import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setPlace as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { replace } from '../../platform/table/write.ts'
import { store } from '../store.ts'
import { findStoreOf } from './find-store-of.ts'

export const setPlace = async (
  { id, place }: InputOf<typeof route>,
  turn: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>> => {
  const { actor, now } = turn
  const said = await answered<OutputOf<typeof route>>(turn)
  if (said) return said
  const found = await findStoreOf(actor, id)
  if (!found.ok) return found
  const { rev, place: _before, ...rest } = found.value
  const saved = await commit([
    replace(store, { ...rest, ...(place && { place }) }, rev),
    audited(actor, now, 'set place', id),
    ...keepAnswer(turn, { place }),
  ])
  return saved.ok ? ok({ place }) : fail('try-again')
}
