import { fail, ok, type Result } from '#shared/base/result.ts'
import type { revokeDevice as route } from '#shared/contract/brand.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { replace } from '../../platform/table/write.ts'
import { device, readHouse } from '../store.ts'

export const revokeDevice =
  () =>
  async (
    { id }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, 'not-found' | 'not-your-store' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    const before = await answered<OutputOf<typeof route>>(turn)
    if (before) return before
    const { devices } = await readHouse(actor.group)
    const found = devices.find((one) => one.id === id)
    if (!found || !maySeeBrand(actor, found.brand)) return fail('not-found')
    const may = mayActAt(actor.stores, found.store)
    if (!may.ok) return may
    const { rev, ...rest } = found
    const saved = await commit([
      replace(device, { ...rest, state: 'revoked' }, rev),
      audited(actor, now, 'revoke device', id),
      ...keepAnswer(turn, { state: 'revoked' }),
    ])
    return saved.ok ? ok({ state: 'revoked' }) : fail('try-again')
  }
