import type { BrandId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { topUpByHand as route } from '#shared/contract/staff/spending.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { DayEnds } from '../platform/asks.ts'
import type { Acts } from '../platform/asks/acts.ts'
import type { Value } from '../platform/asks/value.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { payerOf, type NoPayer } from './payer-of.ts'

export interface TopUpDeps {
  acts: Acts
  dayEnds: DayEnds
  value: Pick<Value, 'topUp'>
}

type Failure = FailureOf<typeof route> | NoPayer | 'try-again' | 'idempotency-key-reused'

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export const topUpByHand =
  (deps: TopUpDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now, retry } = turn
    const { group, brand, store, clerk, name: clerkName } = actor
    const { amount, programId: program } = asked
    const { acts } = deps
    const id = acts.idOf(turn)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = retry && (await acts.find(group, id))
      if (before && before.retry?.hash !== retry.hash) return fail('idempotency-key-reused')
      if (before) return ok({ act: await acts.show(before) })
      const payer = await payerOf(deps, asked, turn)
      if (!payer.ok) return payer
      const { holder, name, rows } = payer.value
      const by = { kind: 'clerk' as const, id: clerk }
      const key = `clerk:${id}`
      const moved = await deps.value.topUp(rows, {
        ...holder,
        amount,
        ...(program && { program }),
        store,
        by,
        key,
        shownName: name,
        now,
      })
      if (!moved.ok && retry && (await acts.find(group, id))) continue
      if (!moved.ok) return moved
      const { record, writes } = moved.value
      const dayEndsAtHour = await deps.dayEnds({ group, brand })
      const about = { group, id, brand: brand as BrandId, store, clerk, clerkName }
      const act = {
        ...about,
        member: holder.member,
        name,
        kind: 'top-up' as const,
        at: now,
        doneAt: now,
        dayEndsAtHour,
        amount,
        topUp: record,
        ...(retry && { retry }),
      }
      if ((await commit([acts.keep(act, businessDay(now, dayEndsAtHour)), ...writes])).ok)
        return ok({ act: await acts.show(act) })
    }
    return fail('try-again')
  }
