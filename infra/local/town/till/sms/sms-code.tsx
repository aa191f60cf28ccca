// For a guest without a phone to scan: a code goes to their number, and they tell the cashier.
import { MessageSquareText } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { pressKey } from '../press-key.ts'
import { askSpendCode } from '../till-api.ts'
import type { TillState } from '../use-till.ts'
import './sms-code.css'

interface SmsCodeProps {
  storeId: string
  phone: string
  till: Pick<TillState, 'run' | 'busy'>
  /** What the code is good for, on the button. */
  does: string
  onCode: (code: string) => Promise<void>
}

const DIGITS = 6

export const SmsCode = ({ storeId, phone, till: { run, busy }, does, onCode }: SmsCodeProps) => {
  const [isSent, setSent] = useState(false)
  const [code, setCode] = useState('')
  const send = async () => {
    const sent = await run('正在寄簡訊', () => askSpendCode(storeId, { act: pressKey(), phone }))
    if (!sent) return
    setCode('')
    setSent(true)
  }
  const use = async (event: Event) => {
    event.preventDefault()
    if (code.length < DIGITS) return
    await onCode(code)
    // Right or wrong, it is not typed in a second time.
    setCode('')
  }
  return (
    <form class="tillsms" onSubmit={(event) => void use(event)} noValidate>
      {isSent && (
        <>
          <p role="status">簡訊寄到 {phone} 了。請客人唸出驗證碼，10 分鐘內有效，付一次。</p>
          <div class="tillsms__code">
            <input
              inputMode="numeric"
              autoComplete="off"
              aria-label="簡訊驗證碼"
              placeholder="六位數"
              maxLength={DIGITS}
              value={code}
              onInput={({ currentTarget }) => setCode(currentTarget.value.replace(/\D/g, ''))}
            />
            <button type="submit" class="btn btn--main" disabled={busy !== null || code.length < DIGITS}>
              {does}
            </button>
          </div>
        </>
      )}
      <button type="button" class="btn" disabled={busy !== null} onClick={() => void send()}>
        <MessageSquareText size={17} aria-hidden="true" />
        {isSent ? '再寄一則' : '傳簡訊驗證碼'}
      </button>
    </form>
  )
}
