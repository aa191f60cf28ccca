import { fail, ok, type Result } from '#shared/base/result.ts'
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
    const { actor, now } = turn
    const { group, brand, store, clerk } = actor
    const { amount, programId: program } = asked
    const { acts } = deps
    const id = acts.idOf(turn)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await acts.toldOf<OutputOf<typeof route>>(turn, id)
      if (before) return before
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
      // What refuses may be what this very request has done meanwhile.
      if (!moved.ok) return (await acts.toldOf<OutputOf<typeof route>>(turn, id)) ?? moved
      const { record, writes } = moved.value
      const done = {
        id,
        member: holder.member,
        name,
        kind: 'top-up' as const,
        dayEndsAtHour: await deps.dayEnds({ group, brand }),
        amount,
        topUp: record,
      }
      const { answer, write } = await acts.book(done, turn, {})
      if ((await commit([write, ...writes])).ok) return ok(answer)
    }
    return fail('try-again')
  }
