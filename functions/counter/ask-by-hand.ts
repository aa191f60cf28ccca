import { fail, ok, type Result } from '#shared/base/result.ts'
import type { askByHand as route, watchByHand as watchRoute } from '#shared/contract/staff/spend.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { AskedLine } from '#shared/domain/member/spend-ask.ts'
import type { CouponAt, Holder, TillCoupons } from '../platform/asks.ts'
import type { Acts } from '../platform/asks/acts.ts'
import type { LayDown } from '../platform/asks/laying.ts'
import type { SpendAsks } from '../platform/asks/spend-asks.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { commit } from '../platform/table/commit.ts'
import { answered, keepAnswer } from '../platform/table/kept-answer.ts'
import { payerOf, trialOf } from './payer-of.ts'

interface AskDeps {
  acts: Pick<Acts, 'namedBy' | 'findServed' | 'atTill' | 'spent'>
  couponOfId: (group: string, id: string) => Promise<CouponAt | undefined>
  tillCoupons: Pick<TillCoupons, 'look'>
  spendAsks: Pick<SpendAsks, 'make'>
  layDown: LayDown
}

type Asked = InputOf<typeof route>
type Answer = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'input-invalid' | 'try-again' | 'too-many-requests' | 'idempotency-key-reused'
type Lines = Result<{ holder: Holder; lines: AskedLine[] }, Failure>

/** Two who ask the same member at the same moment: the later one reads again. */
const TRIES = 3

export const askByHand =
  (deps: AskDeps) =>
  async (asked: Asked, turn: Turn<Clerk>): Promise<Result<Answer, Failure>> => {
    const { actor, now } = turn
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await answered<Answer>(turn)
      if (before) return before
      const wanted = asked.coupon
        ? await oneCoupon(deps, { ...asked, coupon: asked.coupon }, turn)
        : await onBill(deps, asked, turn)
      if (!wanted.ok) return wanted
      const { holder, lines } = wanted.value
      const made = await deps.spendAsks.make({ ...holder, store: actor.store, lines }, now)
      if (!made.ok) return made
      const { id, expiresAt, writes } = made.value
      const answer = { id, expiresAt }
      if ((await commit([...writes, ...keepAnswer(turn, answer)])).ok) return ok(answer)
    }
    return fail('try-again')
  }

const ofCoupon = (id: string) => ({ what: 'coupon' as const, id, amount: 1 })

const oneCoupon = async (deps: AskDeps, asked: Asked & { coupon: string }, turn: Turn<Clerk>): Promise<Lines> => {
  const { actor, now } = turn
  const payer = await payerOf(deps, { phone: asked.phone }, turn)
  if (!payer.ok) return payer
  const { holder, name } = payer.value
  const at = await deps.couponOfId(actor.group, asked.coupon)
  if (at?.member !== holder.member) return fail('coupon-not-found')
  const laid = await deps.tillCoupons.look(at, deps.acts.atTill(actor, name, now))
  return laid.ok ? ok({ holder, lines: [{ ...ofCoupon(asked.coupon), name: laid.value.shown.name }] }) : laid
}

/** Tried out as the spending will be, and thrown away. */
const onBill = async (deps: AskDeps, { phone, bill = 0, ...asked }: Asked, turn: Turn<Clerk>): Promise<Lines> => {
  const payer = await payerOf(deps, { phone }, turn)
  if (!payer.ok) return payer
  const laid = await deps.layDown(trialOf({ ...asked, bill }, turn.actor), payer.value, turn, false)
  if (!laid.ok) return laid as Lines
  const { holder } = payer.value
  const { used, coupons } = await deps.acts.spent(holder, { bill, ...laid.value })
  return ok({
    holder,
    lines: [
      ...coupons.map(({ id, name, off }) => ({ ...ofCoupon(id), name, money: off })),
      ...used.map(({ programId: id, name, unit, amount, money, pays }) => {
        const use = { what: 'use' as const, id, name, unit }
        return { ...use, amount, money, pays }
      }),
    ],
  })
}

export const watchByHand =
  ({ spendAsks }: { spendAsks: Pick<SpendAsks, 'show'> }) =>
  async (
    { id }: InputOf<typeof watchRoute>,
    { actor: { group, brand, store }, now }: Turn<Clerk>,
  ): Promise<Result<OutputOf<typeof watchRoute>, 'spend-ask-unknown'>> => {
    const ask = await spendAsks.show({ group, brand, id }, now)
    if (ask?.store !== store) return fail('spend-ask-unknown')
    const { state, expiresAt, why } = ask
    return ok({ id: ask.id, state, expiresAt, why: why ?? null, now })
  }
