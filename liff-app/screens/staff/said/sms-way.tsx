// Six digits go to the number, and the member reads them out.
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import { Keys } from '../keys.tsx'
import type { WayProps } from './line-way.tsx'

const DIGITS = 6

export type SmsWayProps = Omit<WayProps, 'asking' | 'onAgreed'> & {
  onAgreed: (agreed: { smsCode: string }) => Promise<void>
}

export const SmsWay = ({ side, phone, go, isBusy, onRefusal, onAgreed }: SmsWayProps) => {
  const { words, call } = side
  const [isSent, setSent] = useState(false)
  const [isSending, setSending] = useState(false)
  const [code, setCode] = useState('')
  const key = useRef(makeKey())

  const send = async () => {
    setSending(true)
    onRefusal('')
    const answer = await call('POST /clerk/spend-codes', { phone }, { key: key.current })
    setSending(false)
    if (!answer.ok)
      return onRefusal(answer.failure === 'offline' ? words.askOffline : String(answer.detail?.words ?? answer.failure))
    key.current = makeKey()
    setCode('')
    setSent(true)
  }
  const use = () => {
    if (code.length < DIGITS || isBusy) return
    void onAgreed({ smsCode: code })
    // Right or wrong, it is not typed in a second time.
    setCode('')
  }
  if (!isSent)
    return (
      <button type="button" class="btn staff__press" disabled={isSending} onClick={() => void send()}>
        {isSending ? words.askSending : words.askSmsGo}
      </button>
    )
  return (
    <>
      <p class="mute">{words.askSmsSent}</p>
      <p class="staff__typed num" role="status">
        {code || words.nothingTyped}
      </p>
      <Keys
        eraseWords={words.erase}
        onKey={(pressed) => /\d/.test(pressed) && setCode((now) => (now.length < DIGITS ? now + pressed : now))}
        onErase={() => setCode((now) => now.slice(0, -1))}
        onEnter={use}
      />
      <button type="button" class="btn" disabled={code.length < DIGITS || isBusy} onClick={use}>
        {isBusy ? go.going : go.words}
      </button>
      <button type="button" class="link" disabled={isSending} onClick={() => void send()}>
        {words.askSmsMore}
      </button>
    </>
  )
}
