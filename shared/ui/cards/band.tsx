// The printed head of a paper: the brand’s colour and pattern, its mark, what the paper is, and whose.
//
//   <Band face={face} brandName="海風咖啡" name="紅利點數" />
import type { Face } from '../../domain/brand/face.ts'
import { CardFace } from '../card-face.tsx'
import { Mark } from '../marks/mark.tsx'
import './band.css'

export interface BandProps {
  face: Face
  brandName: string
  name: string
}

export const Band = ({ face, brandName, name }: BandProps) => (
  <CardFace face={face} class="band">
    <Mark mark={face.mark} name={brandName} />
    <b>{name}</b>
    <span>{brandName}</span>
  </CardFace>
)
