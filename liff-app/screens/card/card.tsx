// One card; and, right after a visit, the moment it was stamped or filled.
import { nearestFirst } from '../../data/cards/card-order.ts'
import { isStampCard } from '../../data/cards/stamp-shown.ts'
import { Dock } from '../../parts/dock.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'
import './card.css'
import { Full } from './moment/full.tsx'
import { Pressed } from './moment/pressed.tsx'
import { KindPage } from './kind-page.tsx'
import { OverCard } from './over-card.tsx'
import { StampPage } from './stamp-page.tsx'

/** Addressed by its programme: the id of a card has a dot in it, which the edge takes for a file’s. The brand’s menu leads to
 *  `/card` without naming one: the stamp card nearest to its reward, or else any. */
export const CardScreen = ({ id }: { id: string }) => {
  const { words, home, moment } = useApp()
  const cards = nearestFirst(home?.cards ?? [])
  const card = cards.find(({ programId }) => programId === id) ?? cards.find(isStampCard) ?? cards[0]
  if (moment?.filled) return <Full moment={moment} filled={moment.filled} />
  if (moment) return <Pressed moment={moment} />
  if (isStampCard(card) && card.shown.isOver) return <OverCard card={card} />
  if (isStampCard(card)) return <StampPage card={card} />
  if (card) return <KindPage card={card} />
  return (
    <div class="page">
      <Empty title={words.home.noCard} note={words.home.noCardNote} />
      <Dock on="card" />
    </div>
  )
}

export default CardScreen
