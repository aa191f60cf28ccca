import { fill } from '#shared/base/text.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { cards } from '../../words/screens/cards.ts'

const LOOKS = ['name', 'unit', 'face']

/** What a publication does to cards that members already hold. */
export const cardEffects = (card: StampCard, live: StampCard, changed: readonly string[]): string[] => {
  const { effects } = cards
  const goal = (of: StampCard) => fill(cards.goal, { goal: of.goal, unit: of.unit['zh-Hant'] })
  return [
    ...(changed.includes('goal') ? [fill(effects.goal, { was: goal(live), now: goal(card) })] : []),
    ...(changed.includes('reward') ? [fill(effects.reward, { now: card.reward.words['zh-Hant'] })] : []),
    ...(changed.includes('validity') ? [effects.validity] : []),
    ...(changed.includes('intervalMinutes') ? [effects.intervalMinutes] : []),
    ...(LOOKS.some((look) => changed.includes(look)) ? [effects.look] : []),
  ]
}

export const CardEffects = ({ lines, holders }: { lines: readonly string[]; holders: number }) =>
  lines.length === 0 || holders === 0 ? null : (
    <div class="effect">
      <b>{fill(cards.effects.title, { holders: holders.toLocaleString() })}</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
