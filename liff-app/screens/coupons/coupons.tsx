// The wallet: what can be used, soonest first; below it what was used and what lapsed.
import { Dock } from '../../parts/dock.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { HeldTicket } from '../../parts/paper/held-ticket.tsx'
import { sayDay, sayTime } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { isStampCard, missingOn } from '../../data/cards/stamp-shown.ts'
import { now } from '../../data/state.ts'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { useApp } from '../../parts/words.ts'
import './coupons.css'
import { PastTicket } from './past-ticket.tsx'

export const CouponsScreen = () => {
  const { words, fill, say, href, home, locale } = useApp()
  const coupons = home?.coupons ?? []
  const usable = coupons.filter(isMine).sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  const past = coupons.filter((one) => !isMine(one)).sort((a, b) => lastOf(b).localeCompare(lastOf(a)))
  const sayState = ({ state, startsAt, opensAt, from }: HeldCoupon): string | undefined => {
    if (state === 'held') return words.coupons.busy
    if (state === 'offered') return words.coupons.offered
    if (startsAt) return fill(words.coupons.notYet, { day: sayDay(startsAt, now(), locale) })
    if (opensAt) return fill(words.coupons.opensAt, { at: `${sayDay(opensAt, now(), locale)} ${sayTime(opensAt)}` })
    return from ? fill(words.coupons.from, { from }) : undefined
  }
  const card = home?.cards.find(isStampCard)
  if (coupons.length === 0) {
    const facts = card && { left: missingOn(card), unit: say(card.unit), reward: say(card.reward) }
    return (
      <div class="page">
        <Empty title={words.coupons.none} note={facts ? fill(words.coupons.noneCard, facts) : words.coupons.nonePlain}>
          {card && (
            <a class="btn btn--line" href={href(`/card/${card.programId}`)}>
              {words.act.seeCard}
            </a>
          )}
        </Empty>
        <Dock on="coupons" />
      </div>
    )
  }
  return (
    <div class="page">
      <main class="screen wallet">
        <h1 class="sr">{words.coupons.page}</h1>
        <OfflineBar />
        <section>
          <div class="head">
            <h2>
              {words.coupons.usable}
              <span class="num">{usable.length}</span>
            </h2>
            <span class="small mute">{words.coupons.soonFirst}</span>
          </div>
          <div class="tickets">
            {usable.map((coupon) => (
              <HeldTicket key={coupon.id} coupon={coupon} good={sayState(coupon)} />
            ))}
          </div>
        </section>
        {past.length > 0 && (
          <section>
            <div class="head">
              <h2>{words.coupons.past}</h2>
            </div>
            <div class="tickets">
              {past.map((coupon) => (
                <PastTicket key={coupon.id} coupon={coupon} />
              ))}
            </div>
          </section>
        )}
      </main>
      <Dock on="coupons" />
    </div>
  )
}

const lastOf = ({ redeemedAt, endedAt, expiresAt }: HeldCoupon) => redeemedAt ?? endedAt ?? expiresAt

/** Nobody has used it, and nobody else has it: also while it lies on a till or behind a link. */
const isMine = ({ state }: HeldCoupon) => state === 'usable' || state === 'held' || state === 'offered'

export default CouponsScreen
