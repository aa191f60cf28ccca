import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setDayEnd as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayActForAll } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { audited } from '../platform/table/audit.ts'
import { commit } from '../platform/table/commit.ts'
import { answered, keepAnswer } from '../platform/table/kept-answer.ts'
import { replace } from '../platform/table/write.ts'
import { brand, findBrand } from './store.ts'

export const setDayEnd = async (
  { id, hour }: InputOf<typeof route>,
  turn: Turn<Staff>,
): Promise<Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>> => {
  const { actor, now } = turn
  const said = await answered<OutputOf<typeof route>>(turn)
  if (said) return said
  const found = maySeeBrand(actor, id) ? await findBrand(actor.group, id, true) : undefined
  if (!found) return fail('not-found')
  const may = mayActForAll(actor.stores)
  if (!may.ok) return may
  const { rev, ...rest } = found
  const saved = await commit([
    replace(brand, { ...rest, dayEndsAtHour: hour }, rev),
    audited(actor, now, 'set day end', id),
    ...keepAnswer(turn, { hour }),
  ])
  return saved.ok ? ok({ hour }) : fail('try-again')
}
