// One coupon: what it gives, where and until when; redeemed at the counter, once.
import { SoonChip } from '#shared/ui/coupon-ticket.tsx'
import { CardFace } from '#shared/ui/card-face.tsx'
import { Mark } from '#shared/ui/marks/mark.tsx'
import { useState } from 'preact/hooks'
import { refuse } from '../../data/acts.ts'
import { daysLeft, sayDayInWeek, sayFullDayInWeek, sayTime, SOON_DAYS } from '../../data/dates.ts'
import type { HeldCoupon } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { readScanned } from '../../data/scanned-code.ts'
import { soonWords } from '../../parts/paper/held-ticket.tsx'
import { Icon } from '../../parts/icon.tsx'
import { lookOf } from '../../parts/look.ts'
import { Missing } from '../../parts/paper/missing.tsx'
import { useApp } from '../../parts/words.ts'
import './coupon.css'
import { Redeemed } from './done.tsx'
import { Redeeming, type Way } from './redeeming.tsx'

export const CouponScreen = ({ id }: { id: string }) => {
  const { home, words } = useApp()
  const [done, setDone] = useState<HeldCoupon | null>(null)
  const coupon = home?.coupons.find((one) => one.id === id)
  if (done) return <Redeemed coupon={done} />
  if (!coupon) return <Missing title={words.coupons.page} code="coupon-not-found" />
  return <OneCoupon coupon={coupon} onDone={setDone} />
}

const OneCoupon = ({ coupon, onDone }: { coupon: HeldCoupon; onDone: (redeemed: HeldCoupon) => void }) => {
  const { words, fill, say, face, brand, brandId, line, locale, href, phase } = useApp()
  const [way, setWay] = useState<Way | null>(null)
  const today = now()
  const look = lookOf(face)
  const days = daysLeft(coupon.expiresAt, today)
  const isUsable = coupon.state === 'usable'
  const stores =
    face.stores.map((store) => store.name).join(words.coupon.list) || fill(words.coupon.allStores, { brand })
  const facts: [string, string][] = [
    [words.coupon.use, say(coupon.line)],
    [words.coupon.stores, stores],
    ...(coupon.note ? [[words.coupon.note, say(coupon.note)] as [string, string]] : []),
    [words.coupon.number, coupon.number],
  ]
  const scan = async () => {
    if (!line?.canScan()) return setWay({ by: 'digits' })
    try {
      const value = await line.scan()
      if (value === null) return
      const read = readScanned(value, { liffId: face.liffId, brandId })
      if (read.kind === 'other') refuse('other-qr')
      else setWay({ by: 'code', code: read.code })
    } catch {
      setWay({ by: 'digits' })
    }
  }
  const redeemedAt =
    coupon.redeemedAt && `${sayDayInWeek(coupon.redeemedAt, today, locale)} ${sayTime(coupon.redeemedAt)}`
  return (
    <div class="page page--table">
      <main class="screen coupon__page">
        <article class={`bigticket bigticket--${coupon.state}`}>
          <CardFace face={look} class="bigticket__top">
            <p class="bigticket__brand">
              <Mark mark={look.mark} name={brand} />
              {brand}
            </p>
            <h1 class={`bigticket__gain ${[...say(coupon.headline)].length > 5 ? 'bigticket__gain--long' : ''}`}>
              {say(coupon.headline)}
            </h1>
            <p class="bigticket__name">{say(coupon.name)}</p>
          </CardFace>
          <div class="bigticket__rest">
            <div class="bigticket__ends">
              {isUsable && days <= SOON_DAYS && <SoonChip words={soonWords(words.when, days, fill)} />}
              {isUsable && days > SOON_DAYS && <span class="chip">{fill(words.when.soon, { days })}</span>}
              {coupon.state === 'expired' && <b>{words.coupons.unused}</b>}
              {redeemedAt ? (
                <b>
                  {fill(coupon.redeemedStore ? words.coupon.usedAt : words.coupon.usedAtNoStore, {
                    at: redeemedAt,
                    store: coupon.redeemedStore,
                  })}
                </b>
              ) : (
                <span class="num">{fill(words.when.before, { day: sayFullDayInWeek(coupon.expiresAt, locale) })}</span>
              )}
            </div>
            <dl class="facts">
              {facts.map(([name, said]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd class={name === words.coupon.number ? 'num' : ''}>{said}</dd>
                </div>
              ))}
            </dl>
          </div>
        </article>
        {isUsable && (
          <p class="counterhint">
            <Icon name="store" />
            <span>
              {words.coupon.atCounter}
              <span class="nb">{words.coupon.noUndo}</span>
            </span>
          </p>
        )}
        <a class="link center" href={href('/coupons')}>
          {words.act.seeCoupons}
        </a>
      </main>
      {isUsable && (
        <footer class="foot">
          <div class="foot__in">
            <button type="button" class="btn" disabled={phase === 'opening'} onClick={() => void scan()}>
              <Icon name="scan" />
              {words.coupon.scan}
            </button>
            <button type="button" class="btn btn--line btn--side" onClick={() => setWay({ by: 'pin' })}>
              <Icon name="lock" />
              {words.coupon.pin}
            </button>
          </div>
        </footer>
      )}
      {way && <Redeeming coupon={coupon} way={way} onWay={setWay} onDone={onDone} />}
    </div>
  )
}

export default CouponScreen
