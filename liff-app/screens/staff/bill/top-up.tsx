// Money onto a card: the clerk types what was handed over, sees the sum on the key, and presses it. Never without a network.
import { fill, say } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { AmountPad } from '../amount-pad.tsx'
import type { Side } from '../side.ts'
import type { Target } from '../target.ts'

export interface TopUpProps {
  side: Side
  target: Extract<Target, { kind: 'top-up' }>
  onDone: (act: ShownAct) => void
  onClose: () => void
}

export const TopUp = ({ side, target: { named, seen, card }, onDone, onClose }: TopUpProps) => {
  const { words, locale, call } = side
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  /** Of one sum: the answer that was lost is given again. */
  const act = useRef({ of: 0, key: '' })

  const pay = async (amount: number) => {
    if (act.current.of !== amount) act.current = { of: amount, key: makeKey() }
    setBusy(true)
    setRefusal('')
    const asked = { ...named, amount, programId: card.programId }
    const answer = await call('POST /clerk/top-ups', asked, { key: act.current.key })
    setBusy(false)
    if (answer.ok) return onDone(answer.value.act)
    setRefusal(answer.failure === 'offline' ? words.topUpOffline : String(answer.detail?.words ?? answer.failure))
  }
  return (
    <>
      <button type="button" class="link staff__back" onClick={onClose}>
        {words.back}
      </button>
      <h1 class="say staff__name">{seen.member.name}</h1>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      <AmountPad
        words={words}
        title={fill(words.topUpTitle, { card: say(card.name, locale) })}
        go={words.topUpGo}
        isBusy={isBusy}
        onGo={(amount) => void pay(amount)}
      />
    </>
  )
}
