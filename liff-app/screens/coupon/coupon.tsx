// One coupon: what it gives, where and until when; redeemed at the counter once, or given to a friend.
import { useEffect, useState } from 'preact/hooks'
import { refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import { openCoupon, takeBackCoupon } from '../../data/coupons/coupon-acts.ts'
import { sayDayInWeek, sayTime } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { readScanned } from '../../data/scanned-code.ts'
import { now } from '../../data/state.ts'
import { Icon } from '../../parts/icon.tsx'
import { Missing } from '../../parts/paper/missing.tsx'
import { useApp } from '../../parts/words.ts'
import { BigTicket, Facts } from './big-ticket.tsx'
import { factsOf } from './coupon-facts.ts'
import { Redeemed } from './done.tsx'
import { Ends } from './ends.tsx'
import { Give } from './give.tsx'
import { Redeeming, type Way } from './redeeming.tsx'
import { StateNote } from './state-note.tsx'
import { TillCode } from './till-code.tsx'

export const CouponScreen = ({ id }: { id: string }) => {
  const { home, words } = useApp()
  const [done, setDone] = useState<HeldCoupon | null>(null)
  const coupon = home?.coupons.find((one) => one.id === id)
  if (done) return <Redeemed coupon={done} />
  if (!coupon) return <Missing title={words.coupons.page} code="coupon-not-found" />
  return <OneCoupon coupon={coupon} onDone={setDone} />
}

const OneCoupon = ({ coupon, onDone }: { coupon: HeldCoupon; onDone: (redeemed: HeldCoupon) => void }) => {
  const ready = useApp()
  const { words, fill, href, phase } = ready
  const [way, setWay] = useState<Way | null>(null)
  const [isGiving, setGiving] = useState(false)
  const isUsable = coupon.state === 'usable'
  const isNow = isUsable && !coupon.startsAt && !coupon.opensAt
  const { id, openedAt } = coupon
  const isNew = phase === 'member' && isUsable && !openedAt
  useEffect(() => {
    if (isNew) void openCoupon(id)
  }, [id, isNew])
  return (
    <div class="page page--table">
      <main class="screen coupon__page">
        <BigTicket ticket={coupon} state={coupon.state}>
          <div class="bigticket__ends">
            {coupon.state === 'usable' || coupon.state === 'held' || coupon.state === 'offered' ? (
              <Ends coupon={coupon} />
            ) : (
              <Ended coupon={coupon} />
            )}
          </div>
          {coupon.from && <p class="bigticket__from">{fill(words.coupon.from, { from: coupon.from })}</p>}
          <Facts facts={factsOf(coupon, ready)} numeral={words.coupon.number} />
          {isNow && coupon.code && <TillCode code={coupon.code} shared={coupon.shared} />}
        </BigTicket>
        <StateNote coupon={coupon} />
        {isNow && (
          <p class="counterhint">
            <Icon name="store" />
            <span>
              {words.coupon.atCounter}
              <span class="nb">{words.coupon.noUndo}</span>
            </span>
          </p>
        )}
        {isUsable && coupon.transferable && (
          <button type="button" class="btn btn--line" onClick={() => setGiving(true)}>
            {words.coupon.give}
          </button>
        )}
        <a class="link center" href={href('/coupons')}>
          {words.act.seeCoupons}
        </a>
      </main>
      {isNow && <RedeemFoot onWay={setWay} />}
      {coupon.state === 'offered' && <OfferedFoot coupon={coupon} onShare={() => setGiving(true)} />}
      {way && <Redeeming coupon={coupon} way={way} onWay={setWay} onDone={onDone} />}
      {isGiving && <Give coupon={coupon} onClose={() => setGiving(false)} />}
    </div>
  )
}

/** How it ended, with the day. */
const Ended = ({ coupon }: { coupon: HeldCoupon }) => <b>{sayEnded(coupon, useApp())}</b>

const sayEnded = (coupon: HeldCoupon, { words, fill, locale }: ReturnType<typeof useApp>): string => {
  const day = (at: string | null | undefined) => (at ? sayDayInWeek(at, now(), locale) : '')
  switch (coupon.state) {
    case 'transferred':
      return fill(words.coupon.transferredOn, { day: day(coupon.endedAt) })
    case 'voided':
      return fill(words.coupon.voidedOn, { day: day(coupon.endedAt) })
    case 'redeemed': {
      const at = coupon.redeemedAt ? `${day(coupon.redeemedAt)} ${sayTime(coupon.redeemedAt)}` : ''
      return fill(coupon.redeemedStore ? words.coupon.usedAt : words.coupon.usedAtNoStore, {
        at,
        store: coupon.redeemedStore,
      })
    }
    default:
      return words.coupons.unused
  }
}

const RedeemFoot = ({ onWay }: { onWay: (way: Way) => void }) => {
  const { words, face, brandId, line, phase } = useApp()
  const scan = async () => {
    if (!line?.canScan()) return onWay({ by: 'digits' })
    try {
      const value = await line.scan()
      if (value === null) return
      const read = readScanned(value, { liffId: face.liffId, brandId, anyCounter: true })
      if (read.kind !== 'code') refuse('other-qr')
      else onWay({ by: 'code', code: read.code })
    } catch {
      onWay({ by: 'digits' })
    }
  }
  return (
    <footer class="foot">
      <div class="foot__in">
        <button type="button" class="btn" disabled={phase === 'opening'} onClick={() => void scan()}>
          <Icon name="scan" />
          {words.coupon.scan}
        </button>
        <button type="button" class="btn btn--line btn--side" onClick={() => onWay({ by: 'pin' })}>
          <Icon name="lock" />
          {words.coupon.pin}
        </button>
      </div>
    </footer>
  )
}

const OfferedFoot = ({ coupon, onShare }: { coupon: HeldCoupon; onShare: () => void }) => {
  const { words } = useApp()
  const [isBusy, setBusy] = useState(false)
  const [key] = useState(makeKey)
  const takeBack = async () => {
    setBusy(true)
    const answer = await takeBackCoupon(coupon.id, key)
    setBusy(false)
    if (!answer.ok) refuse(answer.failure, answer.detail)
  }
  return (
    <footer class="foot">
      <div class="foot__in">
        <button type="button" class="btn" onClick={onShare}>
          {words.coupon.giftLink}
        </button>
        <button type="button" class="btn btn--line" disabled={isBusy} onClick={() => void takeBack()}>
          {isBusy ? words.coupon.takingBack : words.coupon.takeBack}
        </button>
      </div>
    </footer>
  )
}

export default CouponScreen
