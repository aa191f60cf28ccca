// What a stamp card shows of itself. The contract leaves `shown` open to each kind of card.
import type { EarnShown } from '#shared/plugins/cards/stamp/earn-shown.ts'
import type { Text } from '#shared/base/text.ts'
import type { HomeCard } from '../memory/saved.ts'

export interface HomeStampCard extends HomeCard {
  kind: 'stamp'
  goal: number
  reward: Text
  shown: Record<string, unknown> & {
    /** Oldest first. */
    pressed: { at: string; key: string }[]
    /** The programme gave this member its last card. */
    isOver: boolean
    /** What cells on the way give. */
    halfway: { at: number; words: Text }[]
    /** These two are absent on a home that was remembered from before they were told. */
    earn?: EarnShown
    next?: 'renews' | 'ends' | 'chains'
  }
}

export const isStampCard = (card: HomeCard | undefined): card is HomeStampCard =>
  card?.kind === 'stamp' && card.goal !== null && card.reward !== null

/** Which card it is, from 1; one that was the last is not the next one yet. */
export const roundOf = ({ round, shown }: HomeStampCard): number => (shown.isOver ? Math.max(1, round - 1) : round)

export const missingOn = ({ goal, balance }: HomeStampCard): number => Math.max(0, goal - balance)

/** The reward that comes next, on the way or at the end, and how many stamps are missing to it. */
export const nextReward = (card: HomeStampCard): { missing: number; words: Text } => {
  const { goal, balance, reward, shown } = card
  const [next] = shown.halfway.filter(({ at }) => at > balance && at < goal).sort((a, b) => a.at - b.at)
  return next ? { missing: next.at - balance, words: next.words } : { missing: missingOn(card), words: reward }
}
