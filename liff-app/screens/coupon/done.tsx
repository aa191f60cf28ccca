// What the clerk looks at: torn, sealed, and alive — a clock runs, because a screenshot cannot.
import { useEffect, useState } from 'preact/hooks'
import { CardFace } from '#shared/ui/card-face.tsx'
import { stampDate } from '#shared/ui/stamp-date.ts'
import { go } from '../../data/acts.ts'
import { sayFullDayInWeek } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { ZONE } from '#shared/base/time.ts'
import { lookOf } from '../../parts/look.ts'
import { useApp } from '../../parts/words.ts'
import './done.css'

const SHOWN_SECONDS = 5 * 60
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export const Redeemed = ({ coupon }: { coupon: HeldCoupon }) => {
  const { words, fill, say, face, brand, locale } = useApp()
  const [left, setLeft] = useState(SHOWN_SECONDS)
  const putAway = () => go('/coupons', 'replace')
  useEffect(() => {
    const ticking = setInterval(() => setLeft((seconds) => seconds - 1), 1_000)
    return () => clearInterval(ticking)
  }, [])
  useEffect(() => {
    if (left <= 0) putAway()
  }, [left])
  const at = coupon.redeemedAt ?? now()
  const store = coupon.redeemedStore ?? ''
  return (
    <div class="page page--accent">
      <main class="screen done">
        <CardFace face={lookOf(face)} class="done__live" />
        <div class="done__words" role="status">
          <p class="done__to">{words.coupon.show}</p>
          <p class="done__clock num" aria-hidden="true">
            {clock.format(new Date(now()))}
          </p>
          <p class="done__date">
            {sayFullDayInWeek(at, locale)}　{store}
          </p>
        </div>
        <div class="torn">
          <article class="torn__main">
            <p class="small mute">
              {coupon.of ? say(coupon.of) : brand}　{say(coupon.name)}
            </p>
            <h1>{say(coupon.headline)}</h1>
            <p class="mute">{say(coupon.line)}</p>
            <p class="tiny num">{coupon.number}</p>
          </article>
          <div class="torn__stub">
            <BigSeal words={words.coupon.done} date={stampDate(at)} store={store} />
            <span class="sr">{words.coupon.done}</span>
          </div>
        </div>
        <p class="done__left">{fill(words.coupon.putAway, { left: minutes(left) })}</p>
      </main>
      <footer class="foot foot--accent">
        <div class="foot__in">
          <button type="button" class="btn btn--onaccent" onClick={putAway}>
            {words.coupon.seen}
          </button>
        </div>
      </footer>
    </div>
  )
}

const BigSeal = ({ words, date, store }: { words: string; date: string; store: string }) => (
  <svg class="seal seal--big" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    <g filter="url(#ink1)">
      <circle cx="50" cy="50" r="46.5" fill="none" stroke="currentColor" stroke-width="3.4" />
      <path
        d="M50 10.500a39.500 39.500 0 0 1 39.200 34.500H10.800A39.500 39.500 0 0 1 50 10.500ZM12.500 63.500h75A39.500 39.500 0 0 1 50 89.500a39.500 39.500 0 0 1-37.500-26Z"
        fill="currentColor"
      />
    </g>
    <g text-anchor="middle" filter="url(#ink-letters)">
      <text class="w" x="50" y="37">
        {words}
      </text>
      <text class="d" x="50" y="60">
        {date}
      </text>
      <text
        class="w s"
        x="50"
        y="77.5"
        textLength={[...store].length > 4 ? 44 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {store}
      </text>
    </g>
  </svg>
)
