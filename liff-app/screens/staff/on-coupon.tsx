// A coupon before the clerk: what it is, and one key. Never without a network, for it may have been used elsewhere.
import { lastDayOf } from '#shared/domain/coupon/days.ts'
import { fill, say } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../data/api.ts'
import { sayDay } from '../../data/dates.ts'
import type { ShownAct } from '../../data/staff/hand-queue.ts'
import { Taken } from './said/taken.tsx'
import type { Side } from './side.ts'
import type { Target } from './target.ts'

export interface OnCouponProps {
  side: Side
  target: Extract<Target, { kind: 'coupon' | 'unseen-coupon' }>
  onDone: (act: ShownAct) => void
  /** It was let go elsewhere. */
  onFree: (code: string) => void
  onClose: () => void
}

export const OnCoupon = ({ side, target, onDone, onFree, onClose }: OnCouponProps) => {
  const { words, locale } = side
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  /** The same key for every try of this coupon: an answer that was lost costs nothing. */
  const key = useRef(makeKey())
  const back = (
    <button type="button" class="link staff__back" onClick={onClose}>
      {words.back}
    </button>
  )
  if (target.kind === 'unseen-coupon')
    return (
      <>
        {back}
        <h1 class="say">{words.unseenCoupon}</h1>
        <p class="mute">{words.unseenCouponNote}</p>
      </>
    )
  const { coupon, member } = target.seen
  const redeem = async () => {
    setBusy(true)
    setRefusal('')
    const answer = await side.call('POST /clerk/redemptions', { code: target.code }, { key: key.current })
    setBusy(false)
    if (answer.ok) return onDone(answer.value.act)
    setRefusal(answer.failure === 'offline' ? words.unseenCouponNote : String(answer.detail?.words ?? answer.failure))
  }
  return (
    <>
      {back}
      <h1 class="say staff__name">{say(coupon.headline, locale)}</h1>
      <div class="staff__list">
        <p>
          <span>
            {say(coupon.name, locale)}
            <small>{say(coupon.line, locale)}</small>
          </span>
          <b>{member.name}</b>
        </p>
        <p>
          <span class="num">{coupon.number}</span>
          <small>{fill(words.until, { day: sayDay(lastDayOf(coupon.expiresAt), side.now(), locale) })}</small>
        </p>
      </div>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      {target.seen.held ? (
        <Taken side={side} seen={target.seen} onFree={() => onFree(target.code)} />
      ) : (
        <button type="button" class="btn staff__press" disabled={isBusy} onClick={() => void redeem()}>
          {isBusy ? words.redeeming : words.redeemThis}
        </button>
      )}
    </>
  )
}
