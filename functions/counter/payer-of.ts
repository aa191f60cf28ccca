// Who pays at the counter, and what shows that it is them.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { CouponId } from '#shared/base/id.ts'
import type { FoundBy, Named } from '../platform/asks.ts'
import type { Acts, AtCounter } from '../platform/asks/acts.ts'
import type { Use } from '../platform/asks/card-uses.ts'
import type { Laid, Payer } from '../platform/asks/laying.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { nextMinute, type ReadRate } from '../platform/http/rate.ts'
import { readSeen } from '../platform/session/seen-live.ts'

export interface PayerDeps {
  acts: Pick<Acts, 'namedBy' | 'findServed'>
}

export interface PaysWith {
  code?: string | undefined
  seen?: string | undefined
  phone?: string | undefined
  smsCode?: string | undefined
  lineAsk?: string | undefined
}

export interface Wish {
  bill: number
  use: readonly Use[]
  coupons: readonly CouponId[]
}

export type NoPayer = 'input-invalid' | 'code-unknown' | 'member-elsewhere' | 'too-many-requests'

export const payerOf = async (
  { acts }: PayerDeps,
  { code, phone, seen, smsCode, lineAsk }: PaysWith,
  turn: Turn<Clerk>,
): Promise<Result<Payer & AtCounter, NoPayer>> => {
  const named = acts.namedBy({ ...(code !== undefined && { code }), ...(phone !== undefined && { phone }) })
  if (!named.ok) return named
  const found = await acts.findServed(turn.actor, named.value, turn.now)
  if (!found.ok) return found
  if (!found.value) return fail('code-unknown')
  const { holder, name, rows, by } = found.value
  const said: Named =
    'phone' in named.value ? { ...named.value, ...(smsCode && { smsCode }), ...(lineAsk && { lineAsk }) } : named.value
  return ok({ holder, name, rows, said, by: await asSeen(by, seen, turn) })
}

export interface SeekingDeps extends PayerDeps {
  acts: Pick<Acts, 'namedBy' | 'findServed' | 'looks'>
  readRate: ReadRate
}

/** Of a look, which may be at anybody's number: who was told of too many that are nobody's here sees none for a while. */
export const payerSought = async (
  deps: SeekingDeps,
  asked: PaysWith,
  turn: Turn<Clerk>,
): Promise<Result<Payer & AtCounter, NoPayer>> => {
  const { most, place } = deps.acts.looks
  const { actor, now } = turn
  if (asked.phone !== undefined && (await deps.readRate(place(actor.clerk), now)) >= most)
    return fail('too-many-requests', { retryAt: nextMinute(now) })
  return payerOf(deps, asked, turn)
}

/** A code that has changed since is as good as it was when it was read. */
const asSeen = async (by: FoundBy, seen: string | undefined, { actor, now }: Turn<Clerk>): Promise<FoundBy> => {
  if (!seen || by.via === 'phone') return by
  const { group, store, clerk } = actor
  const step = await readSeen(seen, { group, store, clerk, member: by.member }, now)
  return step === undefined ? by : { member: by.member, via: 'live', step }
}

/** What is to be used, as it is laid down. */
export const laidOf = ({ bill, use, coupons }: Wish, { store }: Clerk, key: string): Laid => ({
  use,
  coupons,
  store,
  lines: [],
  bill,
  key,
})

/** Of a spending that never is. */
const TRIAL = 'asked'
export const trialOf = (wish: Wish, actor: Clerk): Laid => ({
  ...laidOf(wish, actor, TRIAL),
  hold: TRIAL,
  isTrial: true,
})
