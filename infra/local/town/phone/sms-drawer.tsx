// SMS of every number: people of this town have numbers only where they type one in. Newest first; a tap copies the code.
import { Check, MessageSquareText } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { localTime } from '../data/local-time.ts'
import { texts } from '../data/state.ts'
import type { SmsRow } from '../data/world-api.ts'

/** The first run of four to eight digits, as phones find a code. */
const codeIn = (text: string) => /(?<!\d)\d{4,8}(?!\d)/.exec(text)?.[0]

const Row = ({ sms: { at, to, text } }: { sms: SmsRow }) => {
  const [isCopied, setCopied] = useState(false)
  const code = codeIn(text)
  const copy = () => {
    void navigator.clipboard?.writeText(code ?? text)
    setCopied(true)
  }
  return (
    <li>
      <p class="smsdrawer__head">
        <b>{to}</b> <time dateTime={at}>{localTime(Date.parse(at)).time}</time>
      </p>
      <p>{text}</p>
      {code && (
        <button type="button" class="btn" onClick={copy}>
          {isCopied ? <Check size={15} aria-hidden="true" /> : null}
          {isCopied ? `已複製 ${code}` : `複製 ${code}`}
        </button>
      )}
    </li>
  )
}

export const SmsDrawer = () => {
  const [isOpen, setOpen] = useState(true)
  if (texts.value.length === 0) return null
  return (
    <aside class="smsdrawer" aria-label="簡訊">
      <button type="button" class="smsdrawer__bar" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <MessageSquareText size={18} aria-hidden="true" />
        簡訊 {texts.value.length}
        <span>{isOpen ? '收起來' : '打開'}</span>
      </button>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        <ul tabIndex={0} aria-live="polite">
          {texts.value.map((sms) => (
            <Row key={`${sms.at} ${sms.to} ${sms.text}`} sms={sms} />
          ))}
        </ul>
      )}
    </aside>
  )
}
