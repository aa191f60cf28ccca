import { fail, ok, type Result } from '#shared/base/result.ts'
import type { setPin as route } from '#shared/contract/brand.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import type { Turn } from '../../platform/http/http.ts'
import { replace } from '../../platform/table/write.ts'
import { findStoreOf } from './find-store-of.ts'
import { hashPin, isWeakPin } from '../../platform/session/pin.ts'
import { store } from '../store.ts'

export const setPin =
  () =>
  async (
    { id, pin }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<
    Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'>
  > => {
    const { actor, now } = turn
    if (isWeakPin(pin)) return fail('pin-weak')
    const before = await answered<OutputOf<typeof route>>(turn)
    if (before) return before
    const found = await findStoreOf(actor, id)
    if (!found.ok) return found
    const { rev, ...rest } = found.value
    const saved = await commit([
      replace(store, { ...rest, pin: hashPin(pin) }, rev),
      audited(actor, now, 'set PIN', id),
      ...keepAnswer(turn, { hasPin: true }),
    ])
    return saved.ok ? ok({ hasPin: true }) : fail('try-again')
  }
