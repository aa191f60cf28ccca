// The ticket as large as the page: its face above the perforation, its words below.
import { CardFace } from '#shared/ui/card-face.tsx'
import { Mark } from '#shared/ui/marks/mark.tsx'
import type { ComponentChildren } from 'preact'
import type { Text } from '#shared/base/text.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { lookOf } from '../../parts/look.ts'
import { useApp } from '../../parts/words.ts'
import './coupon.css'

/** More letters than this are set smaller. */
const LARGE_LETTERS = 5

interface BigTicketProps {
  ticket: { headline: Text; name: Text; face?: HeldCoupon['face']; of?: HeldCoupon['of'] }
  state?: HeldCoupon['state']
  children: ComponentChildren
}

export const BigTicket = ({ ticket, state = 'usable', children }: BigTicketProps) => {
  const { say, face, brand } = useApp()
  const look = { ...lookOf(face), ...ticket.face }
  const headline = say(ticket.headline)
  const giver = ticket.of ? say(ticket.of) : brand
  return (
    <article class={`bigticket bigticket--${state}`}>
      <CardFace face={look} class="bigticket__top">
        <p class="bigticket__brand">
          {/* This brand’s mark beside another one’s name would say that they are one. */}
          {(!ticket.of || ticket.face) && <Mark mark={look.mark} name={giver} />}
          {giver}
        </p>
        <h1 class={`bigticket__gain ${[...headline].length > LARGE_LETTERS ? 'bigticket__gain--long' : ''}`}>
          {headline}
        </h1>
        <p class="bigticket__name">{say(ticket.name)}</p>
      </CardFace>
      <div class="bigticket__rest">{children}</div>
    </article>
  )
}

export const Facts = ({ facts, numeral }: { facts: [name: string, said: string][]; numeral?: string }) => (
  <dl class="facts">
    {facts.map(([name, said]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd class={name === numeral ? 'num' : ''}>{said}</dd>
      </div>
    ))}
  </dl>
)
