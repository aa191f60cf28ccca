import { fail, ok, type Result } from '#shared/base/result.ts'
import type { codeByHand as route } from '#shared/contract/staff/spend.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { nextDay } from '#shared/domain/member/sms-limits.ts'
import type { Acts } from '../platform/asks/acts.ts'
import type { SpendCodes } from '../platform/asks/spend-codes.ts'
import type { StoreNames } from '../platform/asks.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { answered, dropAnswer, keepAnswer } from '../platform/table/kept-answer.ts'

interface Deps {
  acts: Pick<Acts, 'findServed'>
  storeNames: StoreNames
  spendCodes: Pick<SpendCodes, 'make'>
}

type Answer = OutputOf<typeof route>
type Sent = Result<Answer, FailureOf<typeof route> | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'>

/** Two requests at the same moment read the same windows; the later one reads them again. */
const TRIES = 3

export const codeByHand =
  (deps: Deps) =>
  async ({ phone }: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Sent> => {
    const { actor, now } = turn
    const { group, brand, store, clerk } = actor
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Answer>(turn)
      if (before) return before
      const found = await deps.acts.findServed(actor, { phone }, now)
      if (!found.ok) return found
      if (!found.value) return fail('code-unknown')
      const storeName = (await deps.storeNames(group)).get(store) ?? ''
      const asked = { group, brand, store, phone, member: found.value.holder.member, storeName, till: clerk }
      const made = await deps.spendCodes.make(asked, now)
      if (!made.ok) return made
      const { expiresAt, resendAt, writes, send, takeBack } = made.value
      const answer = { expiresAt, resendAt }
      const saved = await commit([...writes, ...keepAnswer(turn, answer)])
      if (!saved.ok && saved.lost?.at.includes(0)) return fail('sms-too-often', { retryAt: nextDay(now) })
      if (!saved.ok) continue
      const sent = await send()
      if (sent.state === 'accepted') return ok(answer)
      const isBusy = sent.state === 'busy'
      const back = [...(await takeBack(isBusy)), ...dropAnswer(turn)]
      if (back.length > 0) await commit(back)
      if (isBusy) return fail('try-again')
      return fail(sent.reason === 'account' ? 'sms-not-connected' : 'sms-refused')
    }
    return fail('try-again')
  }
