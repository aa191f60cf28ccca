import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Day } from '#shared/base/time.ts'
import type { payOutByHand as route, quotePayOut as quoteRoute } from '#shared/contract/staff/pay-out.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { needsSecond } from '#shared/domain/staff/second-hand.ts'
import type { DayEnds, Holder } from '../platform/asks.ts'
import type { Acts, AtCounter } from '../platform/asks/acts.ts'
import type { KeptEntry } from '../platform/asks/desk.ts'
import type { Payer } from '../platform/asks/laying.ts'
import type { Proving } from '../platform/asks/counter/proving.ts'
import type { Colleague, SecondHand } from '../platform/asks/counter/second-hand.ts'
import type { NoValue, PayableLine, PayableValue, Value, ValueRecord } from '../platform/asks/value.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import type { Write } from '../platform/table/write.ts'
import { payerOf, payerSought, type NoPayer, type SeekingDeps } from './payer-of.ts'

export interface PayOutDeps extends SeekingDeps {
  acts: Acts
  dayEnds: DayEnds
  entriesUnder: (holder: Holder, prefix: string) => Promise<KeptEntry[]>
  payableValue: PayableValue
  proving: Proving
  secondHand: SecondHand
  value: Pick<Value, 'payOut'>
}

type Asked = InputOf<typeof route>
type Failure = FailureOf<typeof route> | NoPayer | 'try-again' | 'idempotency-key-reused'

/** Below it stand the pay-outs of a member, by clerks and by tills. */
const PAY_OUTS = 'pay-out:'
/** Of a pay-out that is only told. */
const TRIAL = 'asked'

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

interface Decided {
  line: PayableLine
  record: ValueRecord
  writes: Write[]
  dayEndsAtHour: number
  /** What one person may pay out, where this is more. */
  limit?: number
}

/** What the card says to it, and whether one person may do it. */
const decide = async (
  deps: PayOutDeps,
  { programId, amount }: Pick<Asked, 'programId'> & { amount?: number | undefined },
  { holder, name, rows }: Payer & AtCounter,
  { actor, now }: Turn<Clerk>,
  id: string,
): Promise<Result<Decided, NoValue>> => {
  const { group, brand, store, clerk } = actor
  const line = (await deps.payableValue(rows, holder, now)).find((one) => one.programId === programId)
  const by = { kind: 'clerk' as const, id: clerk }
  const wanted = { ...holder, program: programId, amount: amount ?? line?.paid ?? 1 }
  const moved = await deps.value.payOut(rows, {
    ...wanted,
    store,
    by,
    key: `${PAY_OUTS}clerk:${id}`,
    shownName: name,
    now,
  })
  if (!moved.ok) return moved
  if (!line) return fail('value-not-offered')
  const [limit, dayEndsAtHour, before] = await Promise.all([
    deps.secondHand.limit({ group, brand }),
    deps.dayEnds({ group, brand }),
    deps.entriesUnder(holder, PAY_OUTS),
  ])
  const today = paidOutOn(before, programId, businessDay(now, dayEndsAtHour), dayEndsAtHour)
  const isMore = needsSecond(wanted.amount, today, limit)
  return ok({ line, ...moved.value, dayEndsAtHour, ...(isMore && { limit }) })
}

/** NT$ on that day, whoever did it; what was undone does not count. */
const paidOutOn = (entries: readonly KeptEntry[], program: string, day: Day, dayEndsAtHour: number): number =>
  entries
    .filter(({ of, reason, at }) => of === program && reason === 'refund' && businessDay(at, dayEndsAtHour) === day)
    .filter(({ key }) => !entries.some(({ reverses }) => reverses === key))
    .reduce((sum, { delta }) => sum - delta, 0)

export const quotePayOut =
  (deps: PayOutDeps) =>
  async (
    asked: InputOf<typeof quoteRoute>,
    turn: Turn<Clerk>,
  ): Promise<Result<OutputOf<typeof quoteRoute>, FailureOf<typeof quoteRoute> | NoPayer | 'too-many-requests'>> => {
    const payer = await payerSought(deps, asked, turn)
    if (!payer.ok) return payer
    const decided = await decide(deps, asked, payer.value, turn, TRIAL)
    if (!decided.ok) return decided
    const { line, record, limit } = decided.value
    const { amount: taken, fee, cash, bonus: bonusGone, balance } = record
    const second = limit === undefined ? null : { limit, clerks: await deps.secondHand.colleagues(turn.actor) }
    return ok({ ...line, member: { name: payer.value.name }, taken, fee, cash, bonusGone, balance, second })
  }

export const payOutByHand =
  (deps: PayOutDeps) =>
  async (asked: Asked, turn: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const id = deps.acts.idOf(turn)
    const told = () => deps.acts.toldOf<OutputOf<typeof route>>(turn, id)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await told()
      if (before) return before
      const made = await makePayOut(deps, asked, turn, { id, isAgain: attempt > 0 })
      // What refuses may be what this very request has done meanwhile.
      if (!made.ok) return (await told()) ?? made
      const { answer, writes } = made.value
      if ((await commit(writes)).ok) return ok(answer)
    }
    return fail('try-again')
  }

const makePayOut = async (
  deps: PayOutDeps,
  asked: Asked,
  turn: Turn<Clerk>,
  { id, isAgain }: { id: string; isAgain: boolean },
): Promise<Result<{ answer: OutputOf<typeof route>; writes: Write[] }, Failure>> => {
  const { store } = turn.actor
  const { programId, amount, cash } = asked
  const payer = await payerOf(deps, asked, turn)
  if (!payer.ok) return payer
  const { holder, name } = payer.value
  const proof = await deps.proving.show(turn, payer.value, isAgain)
  if (!proof.ok) return proof
  const decided = await decide(deps, asked, payer.value, turn, id)
  if (!decided.ok) return decided
  const { record, writes, dayEndsAtHour, limit } = decided.value
  if (record.cash !== cash) return fail('pay-out-changed', { cash: record.cash })
  const second = limit === undefined ? ok(undefined) : await agreed(deps, asked, limit, turn)
  if (!second.ok) return second
  const lines = [{ what: 'pay-out' as const, id: programId, amount }]
  const proved = await deps.proving.take(proof.value, { store, member: holder.member, lines, isAgain }, turn)
  if (!proved.ok) return proved
  const by = second.value && { second: second.value }
  const done = { id, member: holder.member, name, kind: 'pay-out' as const, dayEndsAtHour, amount, payOut: record }
  const { answer, write } = await deps.acts.book({ ...done, ...by }, turn, {})
  return ok({ answer, writes: [write, ...writes, proved.value] })
}

/** Who stands by what one may not do alone. */
const agreed = async (
  { secondHand }: PayOutDeps,
  { second }: Asked,
  limit: number,
  { actor, now }: Turn<Clerk>,
): Promise<Result<Colleague, Failure>> =>
  second ? secondHand.agree(actor, second, now) : fail('second-needed', { limit })
