// What a member does with points besides using them at a till; home shows what became of the card.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { showHome } from '../acts.ts'
import { anyoneCall, call } from '../api.ts'
import { keepCoupon } from '../coupons/coupon-acts.ts'
import type { HomeCard } from '../memory/saved.ts'
import { app, now } from '../state.ts'

export type Exchanged = OutputOf<Api['POST /me/cards/{id}/exchanges']>
export type PointGift = OutputOf<Api['GET /point-gifts/{code}']>

/** Puts a card as it stands now onto the table that is shown. */
const keepCard = (card: HomeCard): void => {
  const { home } = app.get()
  if (!home) return
  const isKnown = home.cards.some(({ programId }) => programId === card.programId)
  const cards = isKnown
    ? home.cards.map((one) => (one.programId === card.programId ? card : one))
    : [...home.cards, card]
  showHome({ ...home, cards, now: now() })
}

/** @param wish with the price that was shown: another one is refused */
export const exchangePoints = async (
  { programId: id }: HomeCard,
  wish: { campaign: string; points: number },
  key: string,
) => {
  const { campaign, points } = wish
  const answer = await call('POST /me/cards/{id}/exchanges', { id, campaign: campaign as never, points }, { key })
  if (!answer.ok) return answer
  keepCoupon(answer.value.coupon)
  keepCard(answer.value.card)
  return answer
}

export const givePoints = async ({ programId: id }: HomeCard, amount: number, key: string) => {
  const answer = await call('POST /me/cards/{id}/transfers', { id, amount }, { key })
  if (answer.ok) keepCard(answer.value.card)
  return answer
}

export const takePointsBack = async (code: string, key: string) => {
  const answer = await call('DELETE /me/point-gifts/{code}', { code }, { key })
  if (answer.ok) keepCard(answer.value.card)
  return answer
}

export const showPointGift = (code: string) => anyoneCall('GET /point-gifts/{code}', { code })

export const receivePoints = async (code: string, key: string) => {
  const answer = await call('POST /me/point-gifts/{code}', { code }, { key })
  if (answer.ok) keepCard(answer.value.card)
  return answer
}
