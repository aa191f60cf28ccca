// A card of any other kind: the page that its kind brings, with what earned it.
import type { CardCredit } from '#shared/plugins/cards/faces.ts'
import { pageFiles } from '#shared/plugins/cards/load.liff.ts'
import { useEffect, useState } from 'preact/hooks'
import { call } from '../../data/api.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { AwaitedNote } from '../../parts/cards/awaited-note.tsx'
import { BlankPaper } from '../../parts/cards/blank-paper.tsx'
import { EndedNote } from '../../parts/cards/ended-line.tsx'
import { PlainFace } from '../../parts/cards/plain-face.tsx'
import { useReading } from '../../parts/cards/reading.ts'
import { Dock } from '../../parts/dock.tsx'
import { later } from '../../parts/later.tsx'
import { useApp } from '../../parts/words.ts'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { CardLinks } from './links.tsx'
import { useCardActs } from './points/card-acts.tsx'
import { CardTerms, useTerms } from './terms.tsx'
import { Waiting } from './waiting.tsx'

const PAGES = Object.fromEntries(
  [...pageFiles].map(([kind, load]) => [kind, later(async () => (await load()).default, <BlankPaper />)]),
)

const useCredits = ({ programId }: HomeCard): CardCredit[] | null => {
  const [credits, setCredits] = useState<CardCredit[] | null>(null)
  useEffect(() => {
    void call('GET /me/entries', {}).then((answer) => {
      if (!answer.ok) return
      setCredits(
        answer.value.entries.flatMap(({ of, lot, at, store }) =>
          of === programId && lot !== null ? [{ lot, at, store }] : [],
        ),
      )
    })
  }, [programId])
  return credits
}

export const KindPage = ({ card }: { card: HomeCard }) => {
  const told = useReading()
  const { home } = useApp()
  const credits = useCredits(card)
  const { acts, sheet } = useCardActs(card)
  const terms = useTerms(card)
  const Page = PAGES[card.kind] ?? PlainFace
  return (
    <div class="page page--table">
      <main class="screen cardpage">
        <OfflineBar />
        <EndedNote card={card} told={told} />
        <Page card={card} told={told} credits={credits} tier={home?.tier ?? null} acts={acts} />
        <AwaitedNote cards={[card]} />
        <Waiting card={card} />
        <CardTerms terms={terms} />
        <CardLinks card={card} />
      </main>
      <Dock on="card" />
      {sheet}
    </div>
  )
}
