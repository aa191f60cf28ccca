// A card of any kind on the table: its own face once that is here, blank paper until then.
import { faceFiles } from '#shared/plugins/cards/load.liff.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { later } from '../later.tsx'
import { BlankPaper } from './blank-paper.tsx'
import { EndedLine } from './ended-line.tsx'
import { PlainFace } from './plain-face.tsx'
import { useReading } from './reading.ts'

const FACES = Object.fromEntries(
  [...faceFiles].map(([kind, load]) => [kind, later(async () => (await load()).default, <BlankPaper />)]),
)

export const KindFace = ({ card }: { card: HomeCard }) => {
  const told = useReading()
  const Face = FACES[card.kind] ?? PlainFace
  return (
    <>
      <Face card={card} told={told} />
      <EndedLine card={card} told={told} />
    </>
  )
}
