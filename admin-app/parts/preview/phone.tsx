import type { ComponentChildren } from 'preact'
import { brandTones } from '#shared/ui/card-face.tsx'
import { BatteryMedium, Signal, Wifi } from 'lucide-preact'
import { editor } from '../../words/words.ts'
import { clockOf } from '../../words/time.ts'
import { instant } from '#shared/base/time.ts'
import { nowMs } from '../../data/clock.ts'
import { Icon } from '../show/icon.tsx'
import './phone.css'

export interface PhoneProps {
  /** The brand’s colour: what stands on the screen is the member app’s own parts. */
  colour: string
  /** How large 390 px are drawn. */
  zoom?: number
  /** px of the 390 px wide screen. */
  height?: number
  lang?: string
  children: ComponentChildren
}

/** The phone beside every form. Its screen is drawn at 390 px and zoomed as one piece. */
export const Phone = ({ colour, zoom = 0.7, height = 800, lang, children }: PhoneProps) => (
  <figure
    class="phone"
    data-brand
    aria-label={editor.preview}
    lang={lang}
    style={{ ...brandTones(colour), '--zoom': zoom, '--ph': `${height}px` }}
  >
    <div class="phone__screen">
      <div class="phone__status" aria-hidden="true">
        <span>{clockOf(instant(nowMs()))}</span>
        <span class="phone__sig">
          {[Signal, Wifi, BatteryMedium].map((icon, at) => (
            <Icon key={at} of={icon} />
          ))}
        </span>
      </div>
      {children}
    </div>
  </figure>
)
