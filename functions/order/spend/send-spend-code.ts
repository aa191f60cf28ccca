import { fail, ok, type Result } from '#shared/base/result.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { sendSpendCode as route } from '#shared/contract/order/spend-code.ts'
import { nextDay } from '#shared/domain/member/sms-limits.ts'
import type { MadeCode, SpendCodes } from '../../platform/asks/spend-codes.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, dropAnswer, keepAnswer } from '../../platform/table/kept-answer.ts'
import { findServed, judgeStore, type ServeDeps } from '../serve-order.ts'

type Deps = ServeDeps & { spendCodes: Pick<SpendCodes, 'make'> }
type Sent = Result<OutputOf<typeof route>, FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'>

/** Two requests at the same moment read the same windows; the later one reads them again. */
const TRIES = 3

export const sendSpendCode =
  (deps: Deps) =>
  async ({ storeId: store, phone }: InputOf<typeof route>, turn: Turn<Till>): Promise<Sent> => {
    const { actor: till, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<OutputOf<typeof route>>(turn)
      if (before) return before
      const known = await judgeStore(deps, till, store)
      if (!known.ok) return known
      const served = await findServed(deps, till, { phone }, now)
      if (typeof served === 'string') return fail('member-not-found')
      const { group, brand, member } = served.holder
      const asked = { group, brand, store, phone, member, storeName: known.value, till: till.key }
      const made = await deps.spendCodes.make(asked, now)
      if (!made.ok) return made
      const { expiresAt, resendAt, writes } = made.value
      const answer = { member: { name: served.name }, expiresAt, resendAt }
      // The code, and that an SMS goes out, before it does.
      const saved = await commit([...writes, ...keepAnswer(turn, answer)])
      if (saved.ok) return (await send(made.value, turn)) ?? ok(answer)
      if (saved.lost?.at.includes(0)) return fail('sms-too-often', { retryAt: nextDay(now) })
    }
    return fail('try-again')
  }

/** Undefined once it is on its way; else nothing reached the phone. */
const send = async (made: MadeCode, turn: Turn<Till>): Promise<Sent | undefined> => {
  const sent = await made.send()
  if (sent.state === 'accepted') return undefined
  const isBusy = sent.state === 'busy'
  const writes = [...(await made.takeBack(isBusy)), ...dropAnswer(turn)]
  if (writes.length > 0) await commit(writes)
  if (isBusy) return fail('try-again')
  return fail(sent.reason === 'account' ? 'sms-not-connected' : 'sms-refused')
}
