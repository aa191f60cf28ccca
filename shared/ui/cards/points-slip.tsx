// Points: a slip torn off the till’s roll, with one large number. Its tear is the lower edge.
//
//   <PointsSlip face={face} brandName="海風咖啡" name="紅利點數" count="128" unit="點" label="現在可以用"
//               say="再 72 點" line="換手工餅乾" lines={[{ words: '30 點 12/31 到期', days: '還有 40 天' }]} />
import type { ComponentChildren } from 'preact'
import type { Face } from '../../domain/brand/face.ts'
import { BrandPaper } from './brand-paper.tsx'
import { Band } from './band.tsx'
import './points-slip.css'

export interface SlipLine {
  words: string
  /** How long it still is, at the end of the line. */
  days?: string
  /** It costs the holder something soon. */
  soon?: boolean
}

export interface PointsSlipProps {
  face: Face
  brandName: string
  name: string
  /** As it is read: `1,280`. */
  count: string
  unit: string
  /** Above the number, where it is not all there is. */
  label?: string
  say?: string
  line?: string
  lines: readonly SlipLine[]
  /** A link where it is given, else a heading of its page. */
  href?: string
  children?: ComponentChildren
}

export const PointsSlip = (slip: PointsSlipProps) => {
  const { face, href } = slip
  return (
    <BrandPaper class="slip" colour={face.colour} href={href}>
      <div class="slip__paper">
        <Band face={face} brandName={slip.brandName} name={slip.name} />
        <div class="slip__top">
          <p class="slip__count">
            {slip.label && <span>{slip.label}</span>}
            <b>
              {slip.count}
              <small>{slip.unit}</small>
            </b>
          </p>
          {slip.say && (
            <p class="slip__say">
              <b>{slip.say}</b>
              {slip.line}
            </p>
          )}
        </div>
        {slip.lines.length > 0 && (
          <ul class="slip__lines">
            {slip.lines.map(({ words, days, soon }) => (
              <li key={words}>
                <span>{words}</span>
                {days && <em class={soon ? 'is-soon' : ''}>{days}</em>}
              </li>
            ))}
          </ul>
        )}
        {slip.children}
      </div>
    </BrandPaper>
  )
}
