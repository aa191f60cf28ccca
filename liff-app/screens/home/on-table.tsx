// The cards nearest to a reward: stamp cards in their sleeves, the other papers below; what is left over lies behind a link.
import { laidOut, nearestFirst, ON_TABLE } from '../../data/cards/card-order.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { isStampCard } from '../../data/cards/stamp-shown.ts'
import { Icon } from '../../parts/icon.tsx'
import { later } from '../../parts/later.tsx'
import { useFirst } from '../../parts/words.ts'
import { Sleeve } from '../../parts/cards/sleeve.tsx'

/** Most brands begin with stamp cards only: what another kind needs is loaded when there is one. */
const KindFace = later(async () => (await import('../../parts/cards/kind-face.tsx')).KindFace)

export const OnTable = ({ cards }: { cards: readonly HomeCard[] }) => {
  const { words, href } = useFirst()
  return (
    <>
      {laidOut(nearestFirst(cards).slice(0, ON_TABLE)).map((card) =>
        isStampCard(card) ? <Sleeve key={card.programId} card={card} /> : <KindFace key={card.programId} card={card} />,
      )}
      {cards.length > ON_TABLE && (
        <a class="link allcards" href={href('/cards')}>
          {words.home.allCards}
          <span class="num">{cards.length}</span>
          <Icon name="chev" />
        </a>
      )}
    </>
  )
}
