// A QR code: dark on white in both themes, whole pixels a module, a quiet zone.
//
//   <Qr text="4183260759" label="會員碼 QR" size={105} />      size: px at most; it takes the largest whole module that fits
import { encode } from 'uqr'
import { QrPicture } from './codes/qr-picture.tsx'

export interface QrProps {
  text: string
  label: string
  /** Px at most, quiet zone included. */
  size: number
  /** Modules of white around it: the standard says 4; 0 where the paper around it is white anyway. */
  quiet?: number
  /** How much may be dirty or glaring: L 7 %, M 15 %, Q 25 %. */
  correction?: 'L' | 'M' | 'Q'
  class?: string
}

export const Qr = ({ text, label, size, quiet = 4, correction = 'M', class: names }: QrProps) => (
  <QrPicture rows={encode(text, { ecc: correction, border: quiet }).data} label={label} size={size} class={names} />
)
