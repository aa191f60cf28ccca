// What topping up and paying out have in common: the number that makes it once, the store, the member, one commit, the answer.
import { fail, ok, type Result } from '#shared/base/result.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { EarnedLine } from '../../platform/asks/cards.ts'
import type { Value, ValueAct, ValueRecord } from '../../platform/asks/value.ts'
import type { Named } from '../../platform/asks.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { isReused, keepKey } from '../../platform/table/kept-answer.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import { findServed, judgeStore, type ServeDeps, type Served } from '../serve-order.ts'
import { findPayment, keepPayment, type Payment } from './store.ts'

export interface ValueTillDeps extends ServeDeps {
  value: Value
}

type Way = 'top-up' | 'pay-out'

interface Asked {
  number: string
  storeId: string
  amount: number
  programId?: ValueAct['program']
  member: Named
}

/** A payment as the till is told of it. */
export interface MovedValue {
  record: ValueRecord
  member: { name: string }
  line: Pick<EarnedLine, 'programId' | 'name' | 'unit'>
}

type Failure = 'store-unknown' | 'member-not-found' | 'try-again' | 'idempotency-key-reused'

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

/** What is shown before anything is decided; then what uses it up, once all else is. */
export type Prove<P extends string> = (
  served: Served,
  isAgain: boolean,
) => Promise<Result<() => Promise<Result<Write[], P>>, P>>

/** @param move what the card does @param prove asked again when another was faster */
export const moveValue = async <F extends string, P extends string>(
  deps: ValueTillDeps,
  way: Way,
  asked: Asked,
  turn: Turn<Till>,
  move: (rows: Served['rows'], act: ValueAct) => Promise<Result<{ record: ValueRecord; writes: Write[] }, F>>,
  prove: Prove<P>,
): Promise<Result<MovedValue, F | P | Failure | `${Way}-already-recorded`>> => {
  const { actor: till, now, retry } = turn
  const { number, storeId: store, amount, programId: program, member: named } = asked
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [before, reused] = await Promise.all([findPayment(till, way, number), isReused(turn)])
    if (reused) return fail('idempotency-key-reused')
    if (before) return paidAgain(deps, before, turn)
    const known = await judgeStore(deps, till, store)
    if (!known.ok) return known
    const served = await findServed(deps, till, named, now)
    if (typeof served === 'string') return fail('member-not-found')
    // The card was read after the payment: what refuses may be what this very payment has done meanwhile.
    const isDone = async () => (await findPayment(till, way, number)) !== undefined
    const shown = await prove(served, attempt > 0)
    if (!shown.ok && (await isDone())) continue
    if (!shown.ok) return shown
    const { holder, name: shownName, rows } = served
    const key = `${way}:${till.channel}:${number}`
    const by = { kind: 'till' as const, id: till.key }
    const act = { ...holder, amount, ...(program && { program }), store, by, key, shownName, retry, now }
    const moved = await move(rows, act)
    if (!moved.ok && (await isDone())) continue
    if (!moved.ok) return moved
    const proved = await shown.value()
    if (!proved.ok) return proved
    const { record, writes } = moved.value
    const { group, brand, channel } = till
    const payment = { group, brand, channel, way, number, member: holder.member, store, at: now, record }
    const paid = keepPayment({ ...payment, ...(retry && { retry }) })
    // Money goes out for a proof that is good once (decision 0047).
    const guard = way === 'top-up' ? keepKey(turn) : []
    const saved = await commit([paid, ...guard, ...writes, ...proved.value])
    if (saved.ok) return ok(await tell(deps, payment, shownName))
  }
  return fail('try-again')
}

/** What the till is told: the card’s name, the member’s, and what it did. */
export const tell = async (
  { cards }: Pick<ValueTillDeps, 'cards'>,
  { group, record }: Pick<Payment, 'group' | 'record'>,
  name: string,
): Promise<MovedValue> => {
  const { program, at, version, balance } = record
  const given = { program, at, version, added: 0, balance, taken: 0, entry: '', parts: [], rewards: [] }
  const [line] = await cards.describe({ group }, [given])
  return { record, member: { name }, line: line! }
}

/** The stored answer for the same request; a second request with the same number is refused. */
const paidAgain = async (deps: ValueTillDeps, before: Payment, { retry }: Turn<Till>) => {
  const { number, retry: first, group, brand, member } = before
  const way = before.way as Way
  if (!retry || first?.key !== retry.key) return fail(`${way}-already-recorded` as const, { number })
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  const rows = await getRows(deps.people.keysOf({ group, brand, member }))
  return ok(await tell(deps, before, deps.people.personIn(rows)?.name ?? UNNAMED))
}
