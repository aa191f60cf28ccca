// For a friend of the account without a phone to scan: they are asked on LINE, and the till waits for their answer.
import { MessageCircleQuestion } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { pressKey } from '../press-key.ts'
import { askOnLine, watchOnLine, type AskedUse } from '../till-api.ts'
import type { TillState } from '../use-till.ts'
import './sms-code.css'

interface LineAskProps {
  storeId: string
  phone: string
  till: Pick<TillState, 'run' | 'busy'>
  asked: AskedUse
  /** What their yes is good for, on the button. */
  does: string
  onAgreed: (ask: string) => Promise<void>
}

const AGAIN_MS = 2_000

const SAID: Record<string, string> = {
  waiting: '問過了，等客人在 LINE 按同意。10 分鐘內有效。',
  agreed: '客人同意了。',
  refused: '客人按了「不是我」，什麼都沒有用掉。',
  unsent: 'LINE 沒有送到，請改用簡訊驗證碼。',
  used: '這次同意用過了。',
}
const OVER = '這次詢問過期了，什麼都沒有用掉。'

export const LineAsk = ({ storeId, phone, till: { run, busy }, asked, does, onAgreed }: LineAskProps) => {
  const [ask, setAsk] = useState<{ id: string; state: string } | null>(null)
  useEffect(() => {
    if (ask?.state !== 'waiting') return
    let isHere = true
    const look = setTimeout(async () => {
      const told = await watchOnLine(storeId, ask.id).catch(() => null)
      if (isHere) setAsk(told?.did === 'done' ? told.answer : { ...ask })
    }, AGAIN_MS)
    return () => {
      isHere = false
      clearTimeout(look)
    }
  }, [ask, storeId])
  const send = async () => {
    const sent = await run('正在傳 LINE', () => askOnLine(storeId, { act: pressKey(), phone, asked }))
    setAsk(sent ? { id: sent.id, state: 'waiting' } : null)
  }
  return (
    <div class="tillsms">
      {ask && <p role="status">{SAID[ask.state] ?? OVER}</p>}
      {ask?.state === 'agreed' ? (
        <button type="button" class="btn btn--main" disabled={busy !== null} onClick={() => void onAgreed(ask.id)}>
          {does}
        </button>
      ) : (
        <button type="button" class="btn" disabled={busy !== null} onClick={() => void send()}>
          <MessageCircleQuestion size={17} aria-hidden="true" />
          {ask ? '再問一次' : 'LINE 確認'}
        </button>
      )}
    </div>
  )
}
