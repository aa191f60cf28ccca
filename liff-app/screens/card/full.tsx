// A full card: sealed, its reward already in the wallet, the next card open.
import { go } from '../../data/acts.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { app, type Moment } from '../../data/state.ts'
import { daysLeft } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { HeldTicket } from '../../parts/paper/held-ticket.tsx'
import { MemberCard } from '../../parts/paper/member-card.tsx'
import { useApp } from '../../parts/words.ts'
import './full.css'

export const Full = ({ moment, filled }: { moment: Moment; filled: HomeCard }) => {
  const { words, fill, say } = useApp()
  const coupon = moment.coupons[0]
  const unit = say(filled.unit)
  const leave = (path: string) => {
    app.set({ moment: null })
    go(path, 'replace')
  }
  const next =
    moment.card.stamps > 0
      ? fill(words.full.next, { stamps: moment.card.stamps, unit })
      : fill(words.full.nextFresh, { unit })
  const [top, bottom] = words.full.seal
  return (
    <div class="page page--table">
      <main class="screen full">
        <div class="full__stage">
          <MemberCard card={filled} class="full__card">
            <svg class="fullseal" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
              <rect
                x="5"
                y="5"
                width="110"
                height="110"
                rx="16"
                fill="none"
                stroke="currentColor"
                stroke-width="6"
                filter="url(#ink3)"
              />
              <g filter="url(#ink-wet)" text-anchor="middle" font-size="47">
                <text x="60" y="56">
                  {top}
                </text>
                <text x="60" y="104">
                  {bottom}
                </text>
              </g>
            </svg>
          </MemberCard>
          {coupon && (
            <div class="full__ticket">
              <HeldTicket coupon={coupon} good={fill(words.when.days, { days: daysLeft(coupon.expiresAt, now()) })} />
            </div>
          )}
        </div>
        <div class="full__words" role="status">
          <h1>{fill(words.full.title, { goal: filled.goal, unit })}</h1>
          <p>
            {words.full.note}
            <br />
            <span class="mute small">{next}</span>
          </p>
        </div>
      </main>
      <footer class="foot">
        <div class="foot__in">
          {coupon && (
            <button type="button" class="btn full__now" onClick={() => leave(`/coupon/${coupon.id}`)}>
              {words.full.now}
            </button>
          )}
          <button type="button" class="btn btn--line" onClick={() => leave('/')}>
            {words.full.later}
          </button>
        </div>
      </footer>
    </div>
  )
}
