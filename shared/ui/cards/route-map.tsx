// A mission: the stops of a route on paper. What is done is inked, the next one is a dashed ring, the prize waits at the end.
// Small on the table: stops in a row. Open as a page: each stop with its words.
//
//   <RouteMap face={face} brandName="海風咖啡" name="五店巡禮" more={…} say="送海風馬克杯" line="已走 3 站"
//             stops={[{ id, words: '永康店', note: '10/03 完成', doneAt, isNext: false }]} label="五店巡禮，走完 5 站，已走 3 站" />
import type { ComponentChildren } from 'preact'
import type { Face } from '../../domain/brand/face.ts'
import { BrandPaper } from './brand-paper.tsx'
import { RINGS } from '../marks/mark-shapes.tsx'
import { Prize } from '../marks/prize.tsx'
import { stampDate } from '../stamp-date.ts'
import { StampMark } from '../stamp-mark.tsx'
import { Band } from './band.tsx'
import './route-map.css'

export interface RouteStop {
  id: string
  words: string
  /** Below the words: when it was done, or what it takes. */
  note?: string
  doneAt: string | null
  /** Only on a route with an order. */
  isNext: boolean
}

export interface RouteMapProps {
  face: Face
  brandName: string
  name: string
  /** 再 2 站 */
  more?: ComponentChildren
  say: string
  line?: string
  stops: readonly RouteStop[]
  /** What a screen reader says of the row of stops. */
  label: string
  href?: string
  /** Each stop with its words, one below the other, and this prize at the end. */
  open?: { prizeLine: string; prize: string }
  children?: ComponentChildren
}

const Ring = ({ mark, number }: { mark: Face['mark']; number: number }) => (
  <svg class="stop__ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    {RINGS[mark]}
    <text x="50" y="59">
      {number}
    </text>
  </svg>
)

const Stop = ({ stop, at, map }: { stop: RouteStop; at: number; map: RouteMapProps }) => (
  <span class={`stop ${stop.doneAt ? 'stop--done' : stop.isNext ? 'stop--next' : ''}`}>
    <Ring mark={map.face.mark} number={at + 1} />
    {stop.doneAt && (
      <StampMark
        mark={map.face.mark}
        name={map.brandName}
        seed={stop.id}
        date={map.open ? stampDate(stop.doneAt) : undefined}
      />
    )}
  </span>
)

const Row = ({ map }: { map: RouteMapProps }) => (
  <div class="route__row" role="img" aria-label={map.label}>
    {map.stops.map((stop, at) => (
      <Stop key={stop.id} stop={stop} at={at} map={map} />
    ))}
    <span class="stop stop--prize">
      <Prize mark={map.face.mark} />
    </span>
  </div>
)

const Way = ({ map, open }: { map: RouteMapProps; open: NonNullable<RouteMapProps['open']> }) => (
  <ol class="route__way" aria-label={map.label}>
    {map.stops.map((stop, at) => (
      <li key={stop.id} class={stop.doneAt ? 'is-done' : ''}>
        <Stop stop={stop} at={at} map={map} />
        <p>
          <b>{stop.words}</b>
          {stop.note && <span>{stop.note}</span>}
        </p>
      </li>
    ))}
    <li class="route__goal">
      <span class="stop stop--prize">
        <svg class="stop__ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
          {RINGS[map.face.mark]}
        </svg>
        <Prize mark={map.face.mark} />
      </span>
      <p>
        <span>{open.prizeLine}</span>
        <b>{open.prize}</b>
      </p>
    </li>
  </ol>
)

export const RouteMap = (map: RouteMapProps) => {
  const { face, href, open } = map
  return (
    <BrandPaper class="route" colour={face.colour} href={href}>
      <Band face={face} brandName={map.brandName} name={map.name} />
      <div class="route__top">
        {map.more}
        <p class="route__say">
          <b>{map.say}</b>
          {map.line}
        </p>
      </div>
      {open ? <Way map={map} open={open} /> : <Row map={map} />}
      {map.children}
    </BrandPaper>
  )
}
