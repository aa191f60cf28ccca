import { fail, ok, type Result } from '#shared/base/result.ts'
import type { spendByHand as route } from '#shared/contract/staff/spending.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { offOf } from '#shared/domain/order/spending.ts'
import type { DayEnds } from '../platform/asks.ts'
import type { Acts, AtCounter, HandGift } from '../platform/asks/acts.ts'
import type { LayDown, Payer } from '../platform/asks/laying.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { laterWins } from '../platform/table/once/later-wins.ts'
import type { Write } from '../platform/table/write.ts'
import { laidOf, payerOf, type NoPayer } from './payer-of.ts'

export interface SpendDeps {
  acts: Acts
  dayEnds: DayEnds
  layDown: LayDown
}

type Asked = InputOf<typeof route>
type Failure = FailureOf<typeof route> | NoPayer | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'
type Answer = Result<OutputOf<typeof route>, Failure>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4
const NOTHING: HandGift = { given: [], coupons: [], writes: [] }

export const spendByHand =
  (deps: SpendDeps) =>
  async (asked: Asked, turn: Turn<Clerk>): Promise<Answer> => {
    const { acts } = deps
    const id = acts.idOf(turn)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await acts.toldOf<OutputOf<typeof route>>(turn, id)
      if (before) return before
      const payer = await payerOf(deps, asked, turn)
      if (!payer.ok) return payer
      const made = await makeSpending(deps, { id, asked, payer: payer.value, isAgain: attempt > 0 }, turn)
      // The proof was read after the act: what refuses may be what this very request has done meanwhile.
      if (!made.ok) return (await acts.toldOf<OutputOf<typeof route>>(turn, id)) ?? made
      const { answer, writes } = made.value
      if ((await commit(writes)).ok) return ok(answer)
    }
    return fail('try-again')
  }

interface Making {
  id: string
  asked: Asked
  payer: Payer & AtCounter
  isAgain: boolean
}

/** What is used, and what the rest of the bill gives: one act, and one undo. */
const makeSpending = async (
  deps: SpendDeps,
  { id, asked, payer, isAgain }: Making,
  turn: Turn<Clerk>,
): Promise<Result<{ answer: OutputOf<typeof route>; writes: Write[] }, Failure>> => {
  const { actor, now } = turn
  const { group, brand, store, clerk } = actor
  const { holder, name } = payer
  const key = `clerk:${id}`
  const laid = await deps.layDown({ ...laidOf(asked, actor, key), total: asked.total }, payer, turn, isAgain)
  if (!laid.ok) return laid
  const { used, coupons: usedCoupons, rows } = laid.value
  const dayEndsAtHour = await deps.dayEnds({ group, brand })
  const total = asked.bill - offOf(used, usedCoupons)
  const purchase = { lines: [], total }
  const occasion = { way: 'clerk' as const, at: now, store, dayEndsAtHour, said: 1, purchase }
  const giving = { holder, name, occasion, key, by: clerk, isPaid: true as const, now }
  const gift = total > 0 ? await deps.acts.give(rows, giving) : fail('nothing-earned')
  // A card that gives nothing keeps nobody from paying.
  const { given, counted, coupons, writes }: HandGift = gift.ok ? gift.value : NOTHING
  const done = {
    id,
    member: holder.member,
    name,
    kind: 'spend' as const,
    dayEndsAtHour,
    amount: asked.bill,
    used,
    usedCoupons,
    given,
    coupons: coupons.map((one) => one.id),
    ...(counted && { counted }),
  }
  const { answer, write } = await deps.acts.book(done, turn, { coupons })
  // A card may be used and fed by one act.
  return ok({ answer, writes: laterWins([write, ...laid.value.writes, ...writes]) })
}
