// What card.ts shows of a mission, as the faces read it.
import type { Text } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import type { MissionStep } from '../../../domain/card/mission-card.ts'

export interface MissionShown {
  order: 'any' | 'in-order'
  /** The id of the step that comes next, on a route with an order. */
  next: string | null
  steps: (Pick<MissionStep, 'id' | 'kind'> & { words: Text; doneAt: string | null })[]
  isOver: boolean
  /** What follows a mission that is done; absent on a home that was remembered from before it was told. */
  after?: 'renews' | 'ends'
  halfway: { at: number; words: Text }[]
}

export const missionShown = ({ shown }: HomeCard): MissionShown => shown as unknown as MissionShown

/** The reward that comes next, on the way or at the end, and how many steps are missing to it. */
export const nextReward = (card: HomeCard): { missing: number; words: Text | null } => {
  const { balance, reward } = card
  const goal = card.goal ?? 0
  const [next] = missionShown(card)
    .halfway.filter(({ at }) => at > balance && at < goal)
    .sort((a, b) => a.at - b.at)
  return next
    ? { missing: next.at - balance, words: next.words }
    : { missing: Math.max(0, goal - balance), words: reward }
}
