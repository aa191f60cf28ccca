import { sayFullDay } from '../../data/dates.ts'
import type { HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export const Rules = ({ card, onClose }: { card: HomeStampCard; onClose: () => void }) => {
  const { words, fill, say, locale } = useApp()
  const unit = say(card.unit)
  const facts = {
    unit,
    goal: card.goal,
    reward: say(card.reward),
    day: card.expiresAt ? sayFullDay(card.expiresAt, locale) : '',
  }
  const { rule1, rule2, ruleHalfway, rule3, rule3Never, rule4 } = words.card
  const rules = [
    fill(rule1, facts),
    ...card.shown.halfway.map(({ at, words: gives }) => fill(ruleHalfway, { n: at, unit, reward: say(gives) })),
    ...(card.checkIn ? [words.checkIn.rule] : []),
    fill(rule2, facts),
    fill(card.expiresAt ? rule3 : rule3Never, facts),
    rule4,
  ]
  return (
    <Sheet labelledBy="rules" onClose={onClose}>
      <h2 id="rules" class="say">
        {words.card.rules}
      </h2>
      <ol class="rules">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <button type="button" class="btn" onClick={onClose}>
        {words.act.fine}
      </button>
    </Sheet>
  )
}
