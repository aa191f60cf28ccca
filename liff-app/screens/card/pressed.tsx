// The stamp comes down: 0.7 s, and the ink is still wet. Reduced motion shows the last frame at once.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { go } from '../../data/acts.ts'
import { sayDayInWeek, sayTime } from '../../data/dates.ts'
import { app, now, type Moment } from '../../data/state.ts'
import { MemberCard } from '../../parts/paper/member-card.tsx'
import { useApp } from '../../parts/words.ts'
import './moment.css'
import { WoodenStamp } from './wooden-stamp.tsx'

const TOOL_WIDTH = 178
/** Where the rubber is in the drawing of the wooden stamp, as shares of its width. */
const RUBBER = { x: 0.5, y: 1.06 }

/** Where the hand puts it down, from the print: beside it, so that the print is seen. */
const REST = { right: { x: 137, y: 8 }, left: { x: -66, y: -98 } }

export const Pressed = ({ moment }: { moment: Moment }) => {
  const { words, fill, say, locale } = useApp()
  const stage = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number; restX: number; restY: number } | null>(null)
  const { card, added } = moment
  useLayoutEffect(() => {
    const wet = [...(stage.current?.querySelectorAll('.stamp--wet') ?? [])].at(-1)?.closest('.slot, .slot__at')
    if (!wet || !stage.current) return
    const frame = stage.current.getBoundingClientRect()
    const cell = wet.getBoundingClientRect()
    const middle = { x: cell.left - frame.left + cell.width / 2, y: cell.top - frame.top + cell.height / 2 }
    const rest = middle.x > frame.width * 0.6 ? REST.left : REST.right
    setAt({
      left: middle.x - TOOL_WIDTH * RUBBER.x,
      top: middle.y - TOOL_WIDTH * RUBBER.y,
      restX: rest.x,
      restY: rest.y,
    })
    wet.scrollIntoView({ block: 'center' })
  }, [])
  const unit = say(card.unit)
  const pressedAt = card.pressed.at(-1)?.at ?? now()
  const close = () => {
    app.set({ moment: null })
    go(`/card/${card.id}`, 'replace')
  }
  return (
    <div class="page page--table moment">
      <main class="screen cardpage">
        <div class="stage" ref={stage}>
          <MemberCard card={card} wet={added} class="card--pressed" />
          {at && (
            <div
              class="stage__tool"
              style={{ left: `${at.left}px`, top: `${at.top}px`, '--rest': `translate(${at.restX}px, ${at.restY}px)` }}
            >
              <WoodenStamp />
            </div>
          )}
        </div>
      </main>
      <section class="result" role="status">
        <div class="result__row">
          <p class="result__plus num" aria-hidden="true">
            +{added}
          </p>
          <div>
            <h1>{fill(added > 1 ? words.pressed.many : words.pressed.title, { n: card.stamps, added, unit })}</h1>
            <p class="mute">
              {sayDayInWeek(pressedAt, now(), locale)} <span class="num">{sayTime(pressedAt)}</span>
            </p>
          </div>
        </div>
        <p class="result__next">
          <span>
            {words.home.more} <b class="num">{card.goal - card.stamps}</b> {fill(words.home.moreUnit, { unit })}
          </span>
          {fill(words.home.reward, { reward: say(card.reward) })}
        </p>
        <button type="button" class="btn" onClick={close}>
          {words.pressed.thanks}
        </button>
      </section>
    </div>
  )
}
