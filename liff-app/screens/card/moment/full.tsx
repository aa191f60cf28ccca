// A full card: sealed, its reward already in the wallet, the next card open.
import { go } from '../../../data/acts.ts'
import type { Moment } from '../../../data/cards/applied-act.ts'
import { daysLeft } from '../../../data/dates.ts'
import { isStampCard, type HomeStampCard } from '../../../data/cards/stamp-shown.ts'
import { app, now } from '../../../data/state.ts'
import { HeldTicket } from '../../../parts/paper/held-ticket.tsx'
import { MemberCard } from '../../../parts/paper/member-card.tsx'
import { useApp } from '../../../parts/words.ts'
import { Also } from './also.tsx'
import { FullSeal } from './full-seal.tsx'
import './full.css'

export const Full = ({ moment, filled }: { moment: Moment; filled: HomeStampCard }) => {
  const { words, fill, say } = useApp()
  // The reward of a full card comes after those of its cells on the way.
  const coupon = moment.coupons.at(-1)
  const rest = moment.coupons.length - 1
  const [{ card: after }, ...others] = moment.earned
  const unit = say(filled.unit)
  const leave = (path: string) => {
    app.set({ moment: null })
    go(path, 'replace')
  }
  const next =
    isStampCard(after) && after.shown.isOver
      ? words.card.afterFull.ends
      : after.balance > 0
        ? fill(words.full.next, { stamps: after.balance, unit })
        : fill(words.full.nextFresh, { unit })
  return (
    <div class="page page--table">
      <main class="screen full">
        <div class="full__stage">
          <MemberCard card={filled} class="full__card">
            <FullSeal />
          </MemberCard>
          {coupon && (
            <div class="full__ticket">
              <HeldTicket coupon={coupon} good={fill(words.when.days, { days: daysLeft(coupon.lastDay, now()) })} />
            </div>
          )}
        </div>
        <div class="full__words" role="status">
          <h1>{fill(words.full.title, { goal: filled.goal, unit })}</h1>
          <p>
            {words.full.note} {rest > 0 && fill(words.full.rest, { n: rest })}
            <br />
            <span class="mute small">{next}</span>
          </p>
          <Also others={others} />
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
