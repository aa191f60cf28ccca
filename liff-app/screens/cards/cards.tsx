// Every card a member has, nearest to its reward first.
import { nearestFirst } from '../../data/cards/card-order.ts'
import { isStampCard } from '../../data/cards/stamp-shown.ts'
import { KindFace } from '../../parts/cards/kind-face.tsx'
import { Sleeve } from '../../parts/cards/sleeve.tsx'
import { Dock } from '../../parts/dock.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'

export const CardsScreen = () => {
  const { words, home } = useApp()
  const cards = nearestFirst(home?.cards ?? [])
  return (
    <div class="page">
      {cards.length === 0 ? (
        <Empty title={words.home.noCard} note={words.home.noCardNote} />
      ) : (
        <main class="screen">
          <h1>
            {words.card.all} <span class="num mute">{cards.length}</span>
          </h1>
          <OfflineBar />
          {cards.map((card) =>
            isStampCard(card) ? (
              <Sleeve key={card.programId} card={card} />
            ) : (
              <KindFace key={card.programId} card={card} />
            ),
          )}
        </main>
      )}
      <Dock on="card" />
    </div>
  )
}

export default CardsScreen
