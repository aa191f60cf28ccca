// A question on LINE before anything is spent: tried out on the cards as the spending will be, and thrown away.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { sendSpendAsk as route, watchSpendAsk as watchRoute } from '#shared/contract/order/spend-ask.ts'
import type { AskedLine } from '#shared/domain/member/spend-ask.ts'
import type { TillCoupons } from '../../platform/asks.ts'
import type { SpendAsks } from '../../platform/asks/spend-asks.ts'
import type { Value } from '../../platform/asks/value.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { findServed, judgeStore, type ServeDeps, type Served } from '../serve-order.ts'
import { tillAt } from './lay-coupons.ts'
import { actOf } from './lay-down.ts'
import { nameUsed } from './name-used.ts'

type Deps = ServeDeps & {
  spendAsks: Pick<SpendAsks, 'make' | 'show'>
  value: Pick<Value, 'payOut'>
  tillCoupons: Pick<TillCoupons, 'named' | 'look'>
}
type Asked = InputOf<typeof route>
type Answer = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

/** Two tills that ask the same member at the same moment: the later one reads again. */
const TRIES = 3
/** Of a spending that never is. */
const TRIAL = 'asked'

export const sendSpendAsk =
  (deps: Deps) =>
  async (asked: Asked, turn: Turn<Till>): Promise<Result<Answer, Failure>> => {
    const { actor: till, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Answer>(turn)
      if (before) return before
      const known = await judgeStore(deps, till, asked.storeId)
      if (!known.ok) return known
      const served = await findServed(deps, till, { phone: asked.phone }, now)
      if (typeof served === 'string') return fail('member-not-found')
      const lines = await tryOut(deps, asked, served, turn)
      if (!lines.ok) return lines
      const made = await deps.spendAsks.make({ ...served.holder, store: asked.storeId, lines: lines.value }, now)
      if (!made.ok) return made
      const { id, expiresAt, writes } = made.value
      const answer = { id, member: { name: served.name }, expiresAt }
      if ((await commit([...writes, ...keepAnswer(turn, answer)])).ok) return ok(answer)
    }
    return fail('try-again')
  }

const tryOut = async (
  deps: Deps,
  { storeId: store, use, coupons, bill = 0, payOut }: Asked,
  served: Served,
  turn: Turn<Till>,
): Promise<Result<AskedLine[], FailureOf<typeof route>>> => {
  const act = actOf(served, { store, key: TRIAL }, turn)
  if (payOut) {
    const { amount, programId: program } = payOut
    const by = { kind: 'till' as const, id: turn.actor.key }
    const paid = await deps.value.payOut(served.rows, { ...act, by, amount, ...(program && { program }) })
    if (!paid.ok) return paid
    const { record } = paid.value
    const named = (await deps.cards.namesOf(turn.actor)).get(record.program)!
    return ok([{ what: 'pay-out', id: record.program, ...named, amount, money: record.cash }])
  }
  const tried = await deps.cards.uses.hold(served.rows, { ...act, uses: use, bill, hold: TRIAL })
  if (!tried.ok) return tried
  const used = await nameUsed(deps, turn.actor, tried.value.used)
  const lines: AskedLine[] = used.map(({ programId: id, name, unit, amount, money, pays }) => ({
    what: 'use',
    id,
    name,
    unit,
    amount,
    money,
    pays,
  }))
  const till = tillAt({ actor: turn.actor, store, by: TRIAL, name: served.name, now: act.now })
  for (const number of coupons) {
    const at = await deps.tillCoupons.named(served.holder, number, till)
    const laid = at ? await deps.tillCoupons.look(at, till) : fail('coupon-not-found')
    if (!laid.ok) return laid
    const { id, name } = laid.value.shown
    lines.push({ what: 'coupon', id, amount: 1, name })
  }
  return ok(lines)
}

/** A till hears of its own stores only. */
export const watchSpendAsk =
  (deps: Deps) =>
  async (
    { id }: InputOf<typeof watchRoute>,
    { actor: till, now }: Turn<Till>,
  ): Promise<Result<OutputOf<typeof watchRoute>, 'spend-ask-unknown'>> => {
    const ask = await deps.spendAsks.show({ group: till.group, brand: till.brand, id }, now)
    if (!ask || !(await judgeStore(deps, till, ask.store)).ok) return fail('spend-ask-unknown')
    const { state, expiresAt, why } = ask
    return ok({ id: ask.id, state, expiresAt, why: why ?? null })
  }
