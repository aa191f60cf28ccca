// A kind of card that this version of the app does not know yet: its name and how much there is, on plain paper.
import { brandTones } from '#shared/ui/card-face.tsx'
import './blank-paper.css'
import type { CardFaceProps } from '#shared/plugins/cards/faces.ts'

export const PlainFace = ({ card, told }: CardFaceProps) => (
  <a data-brand class="blank-paper" style={brandTones(card.face.colour)} href={told.href(`/card/${card.programId}`)}>
    <b>{told.say(card.name)}</b>
    <span class="num">{card.balance}</span> {told.say(card.unit)}
  </a>
)
