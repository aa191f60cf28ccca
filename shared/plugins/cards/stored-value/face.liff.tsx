// Stored value on the table: the balance on the cover of its passbook, what was paid and what was given, who owes it.
import { ValueBook } from '../../../ui/cards/value-book.tsx'
import type { CardFaceProps } from '../faces.ts'
import { bookOf, GUARANTEE } from './book.ts'
import { valueShown } from './shown.ts'
import { WORDS } from './words.liff.ts'

const ValueFace = ({ card, told }: CardFaceProps) => {
  const words = WORDS[told.locale]
  const page = told.href(`/card/${card.programId}`)
  return (
    <ValueBook {...bookOf(card, told)} href={page}>
      {card.balance === 0 && <p class="vbook__none">{words.noneHow}</p>}
      {valueShown(card).issuer.guarantee && (
        <a class="vbook__link" href={`${page}?to=${GUARANTEE}`}>
          {words.guarantee}
        </a>
      )}
    </ValueBook>
  )
}

export default ValueFace
