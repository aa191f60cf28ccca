// What waits for the staff before it is on this card.
import { unitFor } from '#shared/base/unit-for.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'

export const Waiting = ({ card }: { card: HomeCard }) => {
  const { words, fill, href, home, locale } = useApp()
  const added = (home?.checkIns ?? [])
    .filter(({ state }) => state === 'waiting')
    .flatMap(({ gives }) => gives)
    .filter(({ programId }) => programId === card.programId)
    .reduce((sum, one) => sum + one.added, 0)
  if (added === 0) return null
  return (
    <p class="center">
      <a class="link" href={href('/check-ins')}>
        {fill(words.checkIn.onCard, { added, unit: unitFor(card.unit, added, locale) })}
        <Icon name="chev" />
      </a>
    </p>
  )
}
