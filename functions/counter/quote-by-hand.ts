import { ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { quoteByHand as route } from '#shared/contract/staff/spending.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { TillCoupons } from '../platform/asks.ts'
import type { Acts } from '../platform/asks/acts.ts'
import type { LayDown } from '../platform/asks/laying.ts'
import type { Cards, UsableLine } from '../platform/asks/cards.ts'
import type { Clerk } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { payerSought, trialOf, type NoPayer, type SeekingDeps } from './payer-of.ts'

export interface QuoteDeps extends SeekingDeps {
  acts: Pick<Acts, 'namedBy' | 'findServed' | 'atTill' | 'spent' | 'looks'>
  cards: Pick<Cards, 'usable'>
  layDown: LayDown
  tillCoupons: Pick<TillCoupons, 'usable'>
}

type Failure = FailureOf<typeof route> | NoPayer | 'too-many-requests'

/** Decides like the spending itself, and throws the writes away. */
export const quoteByHand =
  (deps: QuoteDeps) =>
  async (asked: InputOf<typeof route>, turn: Turn<Clerk>): Promise<Result<OutputOf<typeof route>, Failure>> => {
    const { actor, now } = turn
    const { store } = actor
    const payer = await payerSought(deps, asked, turn)
    if (!payer.ok) return payer
    const { holder, name, rows } = payer.value
    const laid = await deps.layDown(trialOf(asked, actor), payer.value, turn, false)
    if (!laid.ok) return laid as Result<never, Failure>
    const { used, coupons } = laid.value
    const { bill } = asked
    const spent = await deps.acts.spent(holder, { bill, used, coupons })
    const left = bill - coupons.reduce((all, { off }) => all + off, 0)
    const [usable, usableCoupons] = await Promise.all([
      deps.cards.usable(rows, { ...holder, store }, left, now),
      deps.tillCoupons.usable(holder, {
        ...deps.acts.atTill(actor, name, now),
        basket: { lines: [], total: bill, unseen: true },
      }),
    ])
    return ok({
      member: { name },
      usable: usable.map((line) => (line.pays ? payingAtMost(line, spent.total) : line)),
      coupons: usableCoupons.map(({ id, name: called, headline, expiresAt }) => ({
        id,
        name: called as Text,
        headline,
        expiresAt,
      })),
      used: spent.used,
      laid: spent.coupons,
      off: spent.off,
      total: spent.total,
      due: spent.due,
    })
  }

/** What pays, pays what everything else has left. */
const payingAtMost = (line: UsableLine, total: number): UsableLine => ({
  ...line,
  most: Math.min(line.most, total),
  money: Math.min(line.money, total),
})
