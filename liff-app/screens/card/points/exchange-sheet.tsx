// Points for a coupon: asked once, with what it costs and what is left; then the coupon.
import { unitFor } from '#shared/base/unit-for.ts'
import { exchangesOf, pointsShown } from '#shared/plugins/cards/points/shown.ts'
import { useRef, useState } from 'preact/hooks'
import { refuse } from '../../../data/acts.ts'
import { makeKey } from '../../../data/api.ts'
import { exchangePoints, type Exchanged } from '../../../data/cards/point-acts.ts'
import type { HomeCard } from '../../../data/memory/saved.ts'
import { HeldTicket } from '../../../parts/paper/held-ticket.tsx'
import { Sheet } from '../../../parts/sheets/sheet.tsx'
import { useApp } from '../../../parts/words.ts'

interface ExchangeSheetProps {
  card: HomeCard
  campaign: string
  onClose: () => void
}

const counted = (n: number) => n.toLocaleString('en')

export const ExchangeSheet = ({ card, campaign, onClose }: ExchangeSheetProps) => {
  const { words, fill, say, locale } = useApp()
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Exchanged | null>(null)
  const key = useRef(makeKey())
  const offered = exchangesOf(card).find((one) => one.campaign === campaign)
  if (done) return <Done exchanged={done} onClose={onClose} />
  if (!offered) return null

  const { points, name } = offered
  const exchange = async () => {
    setBusy(true)
    const answer = await exchangePoints(card, { campaign, points }, key.current)
    setBusy(false)
    if (answer.ok) return setDone(answer.value)
    if (answer.failure !== 'offline') key.current = makeKey()
    onClose()
    refuse(answer.failure, answer.detail)
  }
  const facts = {
    points: counted(points),
    unit: unitFor(card.unit, points, locale),
    name: name ? say(name) : words.exchange.any,
  }
  const rest = Math.max(0, pointsShown(card).available - points)
  return (
    <Sheet labelledBy="exchange" describedBy="exchange-note" onClose={onClose}>
      <h2 id="exchange" class="say">
        {fill(words.exchange.title, facts)}
      </h2>
      <p id="exchange-note">
        <b>{fill(words.exchange.rest, { rest: counted(rest), unit: unitFor(card.unit, rest, locale) })}</b>
        <span class="mute">{words.exchange.note}</span>
      </p>
      <div class="stack">
        <button type="button" class="btn" disabled={isBusy} aria-busy={isBusy} onClick={() => void exchange()}>
          {isBusy ? words.exchange.busy : fill(words.exchange.go, facts)}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.notNow}
        </button>
      </div>
    </Sheet>
  )
}

const Done = ({ exchanged: { card, coupon }, onClose }: { exchanged: Exchanged; onClose: () => void }) => {
  const { words, fill, href, locale } = useApp()
  const rest = pointsShown(card).available
  return (
    <Sheet labelledBy="exchanged" describedBy="exchanged-note" onClose={onClose}>
      <h2 id="exchanged" class="say" role="status">
        {words.exchange.done}
      </h2>
      <HeldTicket coupon={coupon} />
      <p id="exchanged-note" class="mute">
        {fill(words.exchange.left, { rest: counted(rest), unit: unitFor(card.unit, rest, locale) })}
      </p>
      <div class="stack">
        <a class="btn" href={href(`/coupon/${coupon.id}`)}>
          {words.exchange.see}
        </a>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.exchange.more}
        </button>
      </div>
    </Sheet>
  )
}
