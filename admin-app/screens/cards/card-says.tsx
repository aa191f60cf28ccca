import { fill } from '#shared/base/text.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { intervalWords, validityWords } from '#shared/plugins/cards/stamp/words.ts'
import { Pick, Says } from '../../parts/page/says.tsx'
import { cards } from '../../words/screens/cards.ts'

const PLACES = {
  interval: (card: StampCard) => intervalWords(card.intervalMinutes),
  goal: (card: StampCard) => fill(cards.goal, { goal: card.goal, unit: card.unit['zh-Hant'] }),
  reward: (card: StampCard) => card.reward.words['zh-Hant'] || cards.noReward,
  validity: (card: StampCard) => validityWords(card.validity),
} as const

const goTo = (field: string) => {
  const element = document.getElementById(`card-${field}`)
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  element?.focus({ preventScroll: true })
}

/** The card’s promise as one sentence; what the draft changes is tinted, with the old words struck out. */
export const CardSays = ({ card, live }: { card: StampCard; live: StampCard | null }) => {
  const pick = (name: keyof typeof PLACES) => {
    const now = PLACES[name](card)
    const was = live && PLACES[name](live)
    const isNew = was !== null && was !== now
    return (
      <Pick isNew={isNew} was={isNew ? was : undefined} onPick={() => goTo(name)}>
        {now}
      </Pick>
    )
  }
  return (
    <Says
      says={cards.says}
      with={{ interval: pick('interval'), goal: pick('goal'), reward: pick('reward'), validity: pick('validity') }}
    />
  )
}

/** The same sentence without picks, for lists. */
export const cardSentence = (card: StampCard): string =>
  fill(cards.says, {
    interval: PLACES.interval(card),
    goal: `${PLACES.goal(card)} `,
    reward: PLACES.reward(card),
    validity: PLACES.validity(card),
  })
