import { fail, ok, type Result } from '#shared/base/result.ts'
import type { undoRefusal as route } from '#shared/contract/card/check-in.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { undoRefusal as undone } from '#shared/domain/card/doubt/doubt.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { NowMember } from '../../platform/asks.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { insert } from '../../platform/table/write.ts'
import { findDoubt } from './find-doubt.ts'
import { deed, saveDoubt } from './store.ts'

type Undone = Result<
  OutputOf<typeof route>,
  FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'
>

export const undoRefusal =
  ({ nowMember }: { nowMember: NowMember }) =>
  async ({ id, brand, member }: InputOf<typeof route>, { actor, now, retry }: Turn<Staff>): Promise<Undone> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { doubt, deeds } = await findDoubt(nowMember, { group: actor.group, brand, member }, id)
    const same = deeds.find((one) => retry && (one.retry as typeof retry)?.key === retry.key)
    if (same)
      return (same.retry as { hash: string }).hash === retry!.hash
        ? ok({ state: 'waiting' })
        : fail('idempotency-key-reused')
    if (!doubt) return fail(deeds.length > 0 ? 'refusal-stands' : 'not-found')
    const may = mayActAt(actor.stores, doubt.store)
    if (!may.ok) return may
    const waits = undone(doubt, now)
    if (!waits.ok) return waits
    const holder = { group: doubt.group, brand: doubt.brand, member: doubt.member }
    const made = { ...holder, id, nth: doubt.rev, kind: 'reopened', at: now, store: doubt.store, by: actor.name }
    const saved = await commit([
      saveDoubt(waits.value, doubt.rev),
      insert(deed, { ...made, ...(retry && { retry }) }),
      audited(actor, now, 'reopen check-in', id),
    ])
    return saved.ok ? ok({ state: 'waiting' }) : fail('try-again')
  }
