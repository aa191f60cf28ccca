// The stamp card on the table, and the wooden stamp that has just left it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { HomeStampCard } from '../../../data/cards/stamp-shown.ts'
import { MemberCard } from '../../../parts/paper/member-card.tsx'
import { WoodenStamp } from './wooden-stamp.tsx'

const TOOL_WIDTH = 178
/** Where the rubber is in the drawing of the wooden stamp, as shares of its width. */
const RUBBER = { x: 0.5, y: 1.06 }

/** Where the hand puts it down, from the print: beside it, so that the print is seen. */
const REST = { right: { x: 137, y: 8 }, left: { x: -66, y: -98 } }

export const PressedCard = ({ card, added }: { card: HomeStampCard; added: number }) => {
  const stage = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number; restX: number; restY: number } | null>(null)
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
  return (
    <div class="stage" ref={stage}>
      <MemberCard card={card} wet={Math.min(added, card.shown.pressed.length)} class="card--pressed" />
      {at && (
        <div
          class="stage__tool"
          style={{ left: `${at.left}px`, top: `${at.top}px`, '--rest': `translate(${at.restX}px, ${at.restY}px)` }}
        >
          <WoodenStamp />
        </div>
      )}
    </div>
  )
}
