// Points on the table: one large number, what lapses next, what may be used later, what is owed.
import { PointsSlip } from '../../../ui/cards/points-slip.tsx'
import type { CardFaceProps } from '../faces.ts'
import { slipOf } from './slip.ts'
import { WORDS } from './words.liff.ts'

const PointsFace = ({ card, told }: CardFaceProps) => {
  const words = WORDS[told.locale]
  const slip = slipOf(card, told)
  const isEmpty = card.balance === 0 && slip.lines.length === 0
  return (
    <PointsSlip
      {...slip}
      {...(isEmpty && { say: words.none, line: words.noneHow })}
      href={told.href(`/card/${card.programId}`)}
    />
  )
}

export default PointsFace
