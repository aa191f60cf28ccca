// A coupon that somebody else at a counter has taken: who, until when, and the way to have it back.
import { fill } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import { sayTime } from '../../../data/dates.ts'
import type { Side } from '../side.ts'
import type { Target } from '../target.ts'

export interface TakenProps {
  side: Side
  seen: Extract<Target, { kind: 'coupon' }>['seen']
  /** It is looked at anew. */
  onFree: () => void
}

export const Taken = ({ side: { words, call }, seen: { coupon, held }, onFree }: TakenProps) => {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const key = useRef(makeKey())
  if (!held) return null
  const letGo = async () => {
    setBusy(true)
    setRefusal('')
    const answer = await call('DELETE /clerk/holds/{coupon}', { coupon: coupon.id }, { key: key.current })
    setBusy(false)
    // What has lapsed meanwhile is as free.
    if (answer.ok || answer.failure === 'hold-lapsed') return onFree()
    setRefusal(answer.failure === 'offline' ? words.letGoOffline : String(answer.detail?.words ?? answer.failure))
  }
  return (
    <>
      <p class="staff__note" role="status">
        {fill(held.by === 'screen' ? words.heldScreen : words.heldTill, {
          store: coupon.heldStore ?? words.heldElsewhere,
          at: sayTime(held.until),
        })}
      </p>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      {held.mayLetGo && (
        <button type="button" class="btn staff__press" disabled={isBusy} onClick={() => void letGo()}>
          {isBusy ? words.lettingGo : words.letGo}
        </button>
      )}
    </>
  )
}
