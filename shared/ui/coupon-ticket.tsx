// A coupon as a ticket. Its state is its shape: usable is whole, redeemed has its stub torn off and a seal stamped there, expired is faded.
// Every state is also said in words.
//
//   <CouponTicket state="usable" headline="買一送一" name="小雪暖身美式" line="冰熱都行" soon="還有 3 天" until="11/24（二）前" href="…" />
//   <CouponTicket state="redeemed" headline="…" name="生日拿鐵一杯" line="在赤峰店兌換" until="11/15（日）15:12" seal={{ words: '已使用', date: '11.15' }} />
import type { ComponentChildren } from 'preact'
import { CardFace, type FaceLook } from './card-face.tsx'
import './coupon-ticket.css'

export interface CouponTicketProps {
  state: 'usable' | 'redeemed' | 'expired'
  /** The word printed large on the stub. */
  headline: string
  name: string
  line?: string
  /** The stub's pattern; plain without it. */
  face?: FaceLook
  /** A chip that hurries, e.g. 還有 3 天. */
  soon?: string
  /** A chip that does not, e.g. 90 天. */
  good?: string
  until?: string
  /** Redeemed only. */
  seal?: { words: string; date: string }
  /** Half as wide, for a strip. */
  mini?: boolean
  href?: string
}

const PLAIN: FaceLook = { pattern: 'plain', picture: null }

const numbers = (words: string) =>
  words.split(/(\d[\d,.]*)/).map((part, n) =>
    n % 2 ? (
      <span key={n} class="num">
        {part}
      </span>
    ) : (
      part
    ),
  )

/** 買一送一 breaks in the middle; 免費升級 says 免費 small; digits are large. */
export const Gain = ({ words }: { words: string }) => {
  const letters = [...words]
  if (/^免費./.test(words) && letters.length <= 4) {
    return (
      <span class="gain">
        <small>免費</small>
        <br />
        {letters.slice(2).join('')}
      </span>
    )
  }
  if (letters.length === 4 && /^\p{Script=Han}+$/u.test(words)) {
    return (
      <span class="gain">
        {letters.slice(0, 2).join('')}
        <br />
        {letters.slice(2).join('')}
      </span>
    )
  }
  const long = letters.length > 6 ? 'gain--long' : ''
  return <span class={`gain ${long}`}>{numbers(words)}</span>
}

const Clock = () => (
  <svg class="ticket__clock" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.300V12l3.200 2" />
  </svg>
)

/** A round seal of words and a date, in the ink of the brand. */
export const Seal = ({ words, date, ink = 2 }: { words: string; date: string; ink?: number }) => (
  <svg class="seal" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    <g filter={`url(#ink${ink})`} fill="none" stroke="currentColor">
      <circle cx="50" cy="50" r="46" stroke-width="4" />
      <circle cx="50" cy="50" r="39" stroke-width="1.5" />
      <path d="M13 61.500h74" stroke-width="1.6" />
    </g>
    <text
      x="50"
      y="50"
      text-anchor="middle"
      filter="url(#ink-letters)"
      textLength={words.length > 4 ? 66 : undefined}
      lengthAdjust="spacingAndGlyphs"
    >
      {words}
    </text>
    <text class="seal__date" x="50" y="77" text-anchor="middle" filter="url(#ink-letters)">
      {date}
    </text>
  </svg>
)

export const SoonChip = ({ words }: { words: string }) => (
  <span class="chip chip--soon">
    <Clock />
    {words}
  </span>
)

const Sheet = ({ href, class: names, children }: { href?: string; class: string; children: ComponentChildren }) =>
  href === undefined ? (
    <div class={names}>{children}</div>
  ) : (
    <a class={names} href={href}>
      {children}
    </a>
  )

export const CouponTicket = (ticket: CouponTicketProps) => (
  <Sheet href={ticket.href} class={`ticket ticket--${ticket.state} ${ticket.mini ? 'ticket--mini' : ''}`}>
    {ticket.state === 'redeemed' && ticket.seal && (
      <span class="ticket__ghost">
        <Seal {...ticket.seal} />
      </span>
    )}
    <span class="ticket__in">
      <CardFace face={ticket.face ?? PLAIN} class="ticket__stub">
        <Gain words={ticket.headline} />
      </CardFace>
      <span class="ticket__body">
        <b>{ticket.name}</b>
        {ticket.line && <span class="ticket__line">{ticket.line}</span>}
        <span class="ticket__foot">
          {ticket.soon && <SoonChip words={ticket.soon} />}
          {ticket.until && <span class="num">{ticket.until}</span>}
          {ticket.good && <span class="chip chip--good">{ticket.good}</span>}
        </span>
      </span>
    </span>
  </Sheet>
)
