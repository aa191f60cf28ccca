import { sayFullDay } from '../../data/dates.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export const Rules = ({ card, onClose }: { card: HomeCard; onClose: () => void }) => {
  const { words, fill, say, locale } = useApp()
  const facts = {
    unit: say(card.unit),
    goal: card.goal,
    reward: say(card.reward),
    day: card.expiresAt ? sayFullDay(card.expiresAt, locale) : '',
  }
  const { rule1, rule2, rule3, rule3Never, rule4 } = words.card
  return (
    <Sheet labelledBy="rules" onClose={onClose}>
      <h2 id="rules" class="say">
        {words.card.rules}
      </h2>
      <ol class="rules">
        {[rule1, rule2, card.expiresAt ? rule3 : rule3Never, rule4].map((rule) => (
          <li key={rule}>{fill(rule, facts)}</li>
        ))}
      </ol>
      <button type="button" class="btn" onClick={onClose}>
        {words.act.fine}
      </button>
    </Sheet>
  )
}
