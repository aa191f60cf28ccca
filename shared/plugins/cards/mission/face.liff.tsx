// A mission on the table: its stops in a row, and how many are missing.
import { RouteMap } from '../../../ui/cards/route-map.tsx'
import type { CardFaceProps } from '../faces.ts'
import { routeOf } from './route.tsx'

const MissionFace = ({ card, told }: CardFaceProps) => (
  <RouteMap {...routeOf(card, told)} href={told.href(`/card/${card.programId}`)} />
)

export default MissionFace
