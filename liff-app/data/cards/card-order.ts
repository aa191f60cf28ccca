// In which order cards lie on the table: what is nearest to its reward first, what has nothing to reach after it, what is over last.
import type { HomeCard } from '../memory/saved.ts'
import { isStampCard } from './stamp-shown.ts'

/** Home shows as many; the rest lie behind 「全部的卡」. */
export const ON_TABLE = 3

const OVER = -2
const NOTHING_TO_REACH = -1

/** 0 = nothing of it yet, 1 = there, or more than enough. */
const nearness = (card: HomeCard): number => {
  if (card.shown.isOver === true) return OVER
  if (card.goal === null) return NOTHING_TO_REACH
  return Math.min(1, Math.max(0, card.balance / card.goal))
}

/** Sleeves lie above the other papers; among the like, the order is kept. */
export const nearestFirst = (cards: readonly HomeCard[]): HomeCard[] =>
  [...cards].sort((a, b) => nearness(b) - nearness(a))

export const laidOut = (cards: readonly HomeCard[]): HomeCard[] => [
  ...cards.filter(isStampCard),
  ...cards.filter((card) => !isStampCard(card)),
]
