// The stamp card: a folded card lying open, 2 to 20 cells, ink stamps tilted by their ledger keys. Needs <InkDefs /> on the page.
//
//   <StampCard face={face} brandName="海風咖啡" cardName="咖啡集點卡" no="第 1 張" goal={10} pressed={[{ at, key }]}
//              goalLine="第 10 杯蓋下去" reward="手沖單品一杯" label="咖啡集點卡，集滿 10 杯，已集 6 杯"
//              cellWords={(n, at) => at ? `第 ${n} 杯，${at}` : `第 ${n} 杯，還沒集`} />
import type { ComponentChildren } from 'preact'
import type { Face } from '../domain/brand/face.ts'
import { BrandLine, brandTones, CardFace } from './card-face.tsx'
import { RINGS } from './marks/mark-shapes.tsx'
import { Prize } from './marks/prize.tsx'
import { stampDate } from './stamp-date.ts'
import { stampLayout } from './stamp-layout.ts'
import { StampMark } from './stamp-mark.tsx'
import './stamp-card.css'

export interface StampCardProps {
  face: Face
  brandName: string
  cardName: string
  /** Printed small in the corner. */
  no?: string
  goal: number
  /** Oldest first; more than `goal` are not shown. */
  pressed: readonly { at: string; key: string }[]
  /** How many of the last ones were pressed just now. */
  wet?: number
  /** The small line above the reward, e.g. 第 10 杯蓋下去. */
  goalLine: string
  reward: string
  /** What a screen reader says of the whole card. */
  label: string
  /** What cells on the way give: a small prize stands in them until they are pressed. `isAwaited`: it could not be given yet. */
  halfway?: readonly { at: number; words: string; isAwaited?: boolean }[]
  /** … and of one cell; `at` is null while it is empty, `gives` what it gives on the way. */
  cellWords: (cell: number, at: string | null, gives?: string) => string
  /** Loading: a card that has not been printed yet. */
  unprinted?: boolean
  class?: string
  children?: ComponentChildren
}

const Ring = ({ mark, children }: { mark: Face['mark']; children?: ComponentChildren }) => (
  <svg class="slot__ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    {RINGS[mark]}
    {children}
  </svg>
)

export const StampCard = (card: StampCardProps) => {
  const { face, goal, brandName } = card
  const { columns, span, slot, small } = stampLayout(goal)
  const pressed = card.pressed.slice(0, goal)
  const firstWet = pressed.length - (card.wet ?? 0)
  const stampAt = (index: number) => {
    const one = pressed[index]
    if (!one) return null
    return (
      <StampMark
        mark={face.mark}
        name={brandName}
        seed={one.key}
        date={small ? undefined : stampDate(one.at)}
        wet={index >= firstWet}
      />
    )
  }
  const state = (index: number) =>
    index < pressed.length ? 'slot--done' : index === pressed.length ? 'slot--next' : ''
  const givesAt = (index: number) => card.halfway?.find(({ at }) => at === index + 1)?.words
  const style = { ...brandTones(face.colour), '--cols': columns, '--want': `${slot}px`, '--span': span }
  return (
    <article
      data-brand
      class={`card ${small ? 'card--small' : ''} ${card.unprinted ? 'card--unprinted' : ''} ${card.class ?? ''}`}
      style={style}
      aria-label={card.label}
    >
      <CardFace face={face} class="card__cover">
        <BrandLine face={face} name={brandName} line={card.cardName} />
        {card.no && <span class="card__no">{card.no}</span>}
      </CardFace>
      <div class="card__fold" />
      <ol class="slots">
        {Array.from({ length: goal - 1 }, (_, index) => (
          <li class={`slot ${state(index)} ${givesAt(index) ? 'slot--gift' : ''}`} key={index}>
            <Ring mark={face.mark}>
              <text x="50" y="57.5">
                {index + 1}
              </text>
            </Ring>
            {stampAt(index) ?? (givesAt(index) && <Prize mark="seal" />)}
            <span class="sr">{card.cellWords(index + 1, pressed[index]?.at ?? null, givesAt(index))}</span>
          </li>
        ))}
        <li class={`slot slot--goal ${state(goal - 1)} ${span === 2 ? 'slot--narrow' : ''}`}>
          <span class="slot__at">
            <Ring mark={face.mark}>
              <g class="slot__inner" transform="translate(50 50) scale(.9) translate(-50 -50)">
                {RINGS[face.mark]}
              </g>
            </Ring>
            {stampAt(goal - 1) ?? <Prize mark={face.mark} />}
          </span>
          <p class="slot__words">
            <small>{card.goalLine}</small>
            {card.reward}
          </p>
        </li>
      </ol>
      {card.halfway && card.halfway.length > 0 && (
        <ul class="card__gifts" aria-hidden="true">
          {card.halfway.map(({ at, words, isAwaited }) => (
            <li key={at} class={at <= pressed.length && !isAwaited ? 'is-given' : ''}>
              <i>{at}</i>
              {words}
            </li>
          ))}
        </ul>
      )}
      {card.children}
    </article>
  )
}
