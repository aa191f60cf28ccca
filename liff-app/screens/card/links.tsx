// Below a card: its movements, its rules, the other cards, home.
import type { ComponentChildren } from 'preact'
import type { HomeCard } from '../../data/memory/saved.ts'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'

export const CardLinks = ({ card, children }: { card: HomeCard; children?: ComponentChildren }) => {
  const { words, href, home } = useApp()
  const link = (path: string, name: string) => (
    <a class="link" href={href(path)}>
      {name}
      <Icon name="chev" />
    </a>
  )
  return (
    <nav class="cardpage__links" aria-label={words.card.links}>
      {link(`/history?card=${card.programId}`, words.card.history)}
      {children}
      {(home?.cards.length ?? 0) > 1 && link('/cards', words.home.allCards)}
      {link('/', words.act.back)}
    </nav>
  )
}
