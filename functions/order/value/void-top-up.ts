import { fail, ok, type Result } from '#shared/base/result.ts'
import { lotsThere } from '#shared/domain/ledger/lots-there.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { VoidedTopUp, voidTopUp as route } from '#shared/contract/order/value.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { voidReceiptOf } from '#shared/text/value-receipt.ts'
import type { NowMember } from '../../platform/asks.ts'
import type { ValueRecord } from '../../platform/asks/value.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { isReused, keepKey } from '../../platform/table/kept-answer.ts'
import { getRows } from '../../platform/table/read.ts'
import { judgeStore, serveHolder, type Served } from '../serve-order.ts'
import { tell, type ValueTillDeps } from './move-value.ts'
import { findPayment, keepPayment, type Payment } from './store.ts'

type Failure = FailureOf<typeof route> | 'member-not-found' | 'try-again' | 'idempotency-key-reused'
type Answer = Result<VoidedTopUp, Failure>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4

export interface VoidDeps extends ValueTillDeps {
  nowMember: NowMember
}

export const voidTopUp =
  (deps: VoidDeps) =>
  async ({ topUp: number, storeId: store }: InputOf<typeof route>, turn: Turn<Till>): Promise<Answer> => {
    const { actor: till, retry, now } = turn
    const { group, brand, channel } = till
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, toppedUp, reused] = await Promise.all([
        findPayment(till, 'void', number),
        findPayment(till, 'top-up', number),
        isReused(turn),
      ])
      if (reused) return fail('idempotency-key-reused')
      if (before) return voidedAgain(deps, before, turn)
      const known = await judgeStore(deps, till, store)
      if (!known.ok) return known
      if (!toppedUp) return fail('top-up-unknown')
      const found = await holderNow(deps, { group, brand, member: toppedUp.member as never }, toppedUp.record)
      if (!found) return fail('member-not-found')
      const { holder, name: shownName, rows } = found.served
      const by = { kind: 'till' as const, id: till.key }
      const key = `void:${toppedUp.record.entry}`
      const act = { ...holder, store, by, key, shownName, retry, now, record: found.record }
      const done = await deps.value.voidTopUp(rows, act)
      if (!done.ok) return done
      const { record, writes } = done.value
      const payment = { group, brand, channel, way: 'void' as const, number, member: holder.member, store, at: now }
      const kept = { ...payment, record, ...(retry && { retry }) }
      const saved = await commit([keepPayment(kept), ...keepKey(turn), ...writes])
      if (saved.ok) return ok(await answer(deps, kept, shownName, turn))
    }
    return fail('try-again')
  }

/** Who was topped up may have become one with somebody since: their money lies there. */
const holderNow = async (
  deps: VoidDeps,
  holder: Served['holder'],
  record: ValueRecord,
): Promise<{ served: Served; record: ValueRecord } | undefined> => {
  const served = await serveHolder(deps, holder)
  if (served) return { served, record }
  const become = await deps.nowMember.follow(await getRows([deps.nowMember.keyOf(holder)]), holder)
  const theirs = become && (await serveHolder(deps, { ...holder, member: become.member as never }))
  return theirs && { served: theirs, record: lotsThere([record], become.lots)[0] ?? record }
}

const answer = async (
  deps: ValueTillDeps,
  { group, number, record }: Pick<Payment, 'group' | 'number' | 'record'>,
  named: string,
  { locale }: Turn<Till>,
): Promise<VoidedTopUp> => {
  const { member, line } = await tell(deps, { group, record }, named)
  const { programId, name, unit } = line
  const { amount: paid, bonus, balance } = record
  const receiptText = voidReceiptOf({ name, unit, paid, bonus, balance, member: named }, locale)
  return { number, member, programId, name, unit, balance, taken: paid + bonus, cash: paid, receiptText }
}

/** The stored answer for the same request; a second void of the same top-up is refused. */
const voidedAgain = async (deps: ValueTillDeps, before: Payment, turn: Turn<Till>): Promise<Answer> => {
  const { number, group, brand, member, retry: first } = before
  const { retry } = turn
  if (!retry || first?.key !== retry.key) return fail('top-up-already-voided', { number })
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  const rows = await getRows(deps.people.keysOf({ group, brand, member }))
  return ok(await answer(deps, before, deps.people.personIn(rows)?.name ?? UNNAMED, turn))
}
