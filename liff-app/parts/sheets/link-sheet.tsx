// A link that hands something to a friend: sent by LINE where that is possible, copied everywhere.
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useApp } from '../words.ts'
import './link-sheet.css'
import { Sheet } from './sheet.tsx'

export interface LinkSheetProps {
  title: string
  note: string
  url: string
  /** Of the link, and on the key that sends it. */
  label: string
  share: string
  /** What is sent with it. */
  text: string
  onClose: () => void
  /** Other keys, below those. */
  children?: ComponentChildren
}

export const LinkSheet = ({ title, note, url, label, share, text, onClose, children }: LinkSheetProps) => {
  const { words, line } = useApp()
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const canShare = line?.canShare() ?? false
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(url)
    } catch {
      // Some browsers inside apps forbid it; the link is selected for the person's own hand.
      document.execCommand('copy')
    }
    setCopied(true)
  }
  return (
    <Sheet labelledBy="gift" describedBy="gift-note" onClose={onClose}>
      <h2 id="gift" class="say">
        {title}
      </h2>
      <p id="gift-note" class="mute">
        {note}
      </p>
      <input ref={field} class="giftlink num" readOnly value={url} aria-label={label} />
      <div class="stack">
        {canShare && (
          <button type="button" class="btn" onClick={() => line!.share(text)}>
            {share}
          </button>
        )}
        <button type="button" class={canShare ? 'btn btn--line' : 'btn'} onClick={() => void copy()}>
          <span role="status">{isCopied ? words.coupon.copied : words.coupon.copy}</span>
        </button>
        {children}
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {words.act.close}
        </button>
      </div>
    </Sheet>
  )
}
