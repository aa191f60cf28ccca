import type { HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'
import { sayRules } from './say-rules.ts'
import type { Terms } from './card-terms.ts'

interface Props {
  card: HomeStampCard
  terms: Terms | null
  onClose: () => void
}

export const Rules = ({ card, terms, onClose }: Props) => {
  const { words, locale } = useApp()
  return (
    <Sheet labelledBy="rules" onClose={onClose}>
      <h2 id="rules" class="say">
        {words.card.rules}
      </h2>
      <ol class="rules">
        {sayRules(card, terms, words, locale).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <button type="button" class="btn" onClick={onClose}>
        {words.act.fine}
      </button>
    </Sheet>
  )
}
