// A coupon of somebody who said their number: the clerk asks them on LINE, or has a code sent to them by SMS.
import { fill, say } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import type { Side } from '../side.ts'
import type { Target } from '../target.ts'
import type { Agreed } from './agreed.ts'
import { WhoAgrees } from './who-agrees.tsx'

export interface SaidCouponProps {
  side: Side
  target: Extract<Target, { kind: 'said-coupon' }>
  onDone: (act: ShownAct) => void
  onClose: () => void
}

export const SaidCoupon = ({ side, target, onDone, onClose }: SaidCouponProps) => {
  const { words, locale } = side
  const { phone, coupon, member, isFriend } = target
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  /** Of one agreement: the answer that was lost is given again. */
  const act = useRef({ of: '', key: '' })

  const redeem = async (agreed: Agreed) => {
    const of = JSON.stringify(agreed)
    if (act.current.of !== of) act.current = { of, key: makeKey() }
    setBusy(true)
    setRefusal('')
    const asked = { phone, coupon: coupon.id, ...agreed }
    const answer = await side.call('POST /clerk/redemptions', asked as never, { key: act.current.key })
    setBusy(false)
    if (answer.ok) return onDone(answer.value.act)
    setRefusal(answer.failure === 'offline' ? words.unseenCouponNote : String(answer.detail?.words ?? answer.failure))
  }
  return (
    <>
      <button type="button" class="link staff__back" onClick={onClose}>
        {words.back}
      </button>
      <h1 class="say staff__name">{say(coupon.name, locale)}</h1>
      <p class="mute">{fill(isFriend ? words.saidNote : words.saidNoLine, { name: member.name })}</p>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      <WhoAgrees
        side={side}
        phone={phone}
        isFriend={isFriend}
        asking={{ phone, coupon: coupon.id }}
        go={{ words: words.redeemThis, going: words.redeeming }}
        isBusy={isBusy}
        onRefusal={setRefusal}
        onAgreed={redeem}
      />
    </>
  )
}
