import { fill } from '#shared/base/text.ts'
import { daysUntil, instant } from '#shared/base/time.ts'
import { UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import { marks } from '#shared/ui/joiners.ts'
import { nowMs } from '../../data/clock.ts'
import { Dots } from '../../parts/show/dots.tsx'
import { dayOf } from '../../words/time.ts'
import { memberWords as words } from '../../words/rooms.ts'
import type { MemberPage } from './history.ts'
import { said } from '../../words/said.ts'

type MemberCard = MemberPage['cards'][number]
type TierGift = NonNullable<MemberPage['tierAwaits']>[number]

const until = (pattern: string, at: string, now: number, more: Record<string, string> = {}) =>
  fill(pattern, { day: dayOf(at, now), days: daysUntil(at, instant(now)), ...more })

/** More than these are a number, not dots. */
const DOTS_MAX = 20

const lapseLine = ({ expiresAt, expiring, balance, unit }: MemberCard, now: number) => {
  if (expiresAt === null) return words.card.never
  const count = expiring.toLocaleString('en')
  return expiring < balance
    ? until(words.card.expiring, expiresAt, now, { count, unit: said(unit) })
    : until(words.card.expires, expiresAt, now)
}

const Card = ({ card, now }: { card: MemberCard; now: number }) => {
  const { balance, goal } = card
  const unit = said(card.unit)
  const hasDots = goal !== null && goal <= DOTS_MAX
  const holds = `${balance.toLocaleString('en')} ${unit}`
  const left = goal === null ? 0 : goal - balance
  const beside = hasDots ? (left > 0 ? fill(words.card.left, { count: left, unit }) : words.card.full) : holds
  return (
    <div class="minicard">
      <p class="row">
        <b class="grow">{said(card.name)}</b>
        <span class={hasDots ? 'muted' : 'n'}>{beside}</span>
      </p>
      {hasDots && <Dots filled={balance} of={goal} label={`${balance} / ${goal} ${unit}`} />}
      <small class="muted">
        {lapseLine(card, now)}
        {card.round > 1 && marks.dot + fill(words.card.round, { round: card.round })}
      </small>
      {card.awaits?.map(({ name, why }, nth) => (
        <small key={nth} class="muted">
          {fill(words.card.awaits[why], { name: said(name ?? UNNAMED_REWARD) })}
        </small>
      ))}
    </div>
  )
}

/** What their tier still has to give them. */
const OfTier = ({ gift: { of, name, why, until: ends }, now }: { gift: TierGift; now: number }) => (
  <>
    <small class="muted holdings__coupon">
      {fill(words.card.awaitsOfTier[why], { of: words.card.ofTier[of], name: said(name ?? UNNAMED_REWARD) })}
    </small>
    <small class="muted holdings__coupon">
      {ends ? until(words.card.triedWhile[of], ends, now) : words.card.triedWhile[of]}
    </small>
  </>
)

/** Cards and usable coupons, with the days that are left. */
export const Holdings = ({ page }: { page: MemberPage }) => {
  const now = nowMs()
  const usable = page.coupons
    .filter(({ state }) => state === 'usable')
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
  return (
    <section>
      {page.cards.length === 0 && <p class="note">{words.noCard}</p>}
      {page.cards.map((card) => (
        <Card key={card.id} card={card} now={now} />
      ))}
      {page.tierAwaits?.map((gift) => (
        <OfTier key={`${gift.of} ${gift.id}`} gift={gift} now={now} />
      ))}
      <p class="row holdings__coupons">
        <b class="grow">{words.coupons}</b>
        <span>{fill(words.usable, { count: usable.length })}</span>
      </p>
      {usable.map((coupon) => (
        <small key={coupon.id} class="muted holdings__coupon">
          {until(words.couponLine, coupon.lastDay, now, { name: said(coupon.name) })}
        </small>
      ))}
    </section>
  )
}
