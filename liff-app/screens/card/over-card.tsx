// A programme gave its last card: it lies closed, sealed, with what it gave.
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import type { HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { AwaitedNote } from '../../parts/cards/awaited-note.tsx'
import { Dock } from '../../parts/dock.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { useApp } from '../../parts/words.ts'
import { CardLinks } from './links.tsx'
import { FullSeal } from './moment/full-seal.tsx'

export const OverCard = ({ card }: { card: HomeStampCard }) => {
  const { words, fill, say, brand, href } = useApp()
  const facts = { goal: card.goal, unit: say(card.unit) }
  // Of a full card, not of a cell on the way.
  const isOwed = card.awaits?.some(({ key }) => !key.includes('.')) ?? false
  return (
    <div class="page page--table">
      <main class="screen cardpage">
        <OfflineBar />
        <header class="cardpage__top">
          <h1 class="firstline">{words.home.over}</h1>
        </header>
        <article data-brand class="card card--over" style={brandTones(card.face.colour)}>
          <CardFace face={card.face} class="card__cover">
            <BrandLine face={card.face} name={brand} line={say(card.name)} />
            <FullSeal />
          </CardFace>
          <div class="card__fold" />
          <p class="card__gave">
            <small>{fill(words.card.goalLine, facts)}</small>
            {say(card.reward)}
          </p>
        </article>
        {!isOwed && <p class="center">{words.home.overNote}</p>}
        <AwaitedNote cards={[card]} />
        {card.balance > 0 && <p class="small center">{fill(words.card.surplus, { ...facts, n: card.balance })}</p>}
        <p class="center">
          <a class="btn btn--line" href={href('/coupons')}>
            {words.nav.coupons}
          </a>
        </p>
        <CardLinks card={card} />
      </main>
      <Dock on="card" />
    </div>
  )
}
