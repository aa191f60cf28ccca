// A number pad of our own: large keys, nothing autofilled, nothing remembered by the browser.
import { useEffect, useRef, useState } from 'preact/hooks'
import './digits-pad.css'
import { Icon } from '../icon.tsx'
import { useApp } from '../words.ts'

export interface DigitsPadProps {
  /** Exactly this many, handed over when the last is typed; or null: 4 to 8, handed over by `doneWords`. */
  length: number | null
  /** Dots for a PIN, digits for a code. */
  secret?: boolean
  doneWords?: string
  busy?: boolean
  /** Changes when the digits were wrong: they are wiped. */
  wipe?: number
  onDone: (digits: string) => void
  onCancel: () => void
}

const SHORTEST = 4
const LONGEST = 8

export const DigitsPad = ({
  length,
  secret = false,
  doneWords,
  busy = false,
  wipe = 0,
  onDone,
  onCancel,
}: DigitsPadProps) => {
  const { words, fill } = useApp()
  const [digits, setShown] = useState('')
  // Keys come faster than renders: what was typed is kept here, what is drawn follows.
  const typed = useRef('')
  const setDigits = (next: string) => {
    typed.current = next
    setShown(next)
  }
  const most = length ?? LONGEST
  useEffect(() => setDigits(''), [wipe])
  const add = (digit: string) => {
    if (busy || typed.current.length >= most) return
    const next = typed.current + digit
    setDigits(next)
    if (next.length === length) onDone(next)
  }
  const erase = () => setDigits(typed.current.slice(0, -1))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) add(event.key)
      else if (event.key === 'Backspace') erase()
      else if (event.key === 'Enter' && length === null && typed.current.length >= SHORTEST && !busy) {
        event.preventDefault()
        onDone(typed.current)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const shown = length ?? Math.max(SHORTEST, digits.length)
  const label =
    length === null
      ? fill(words.coupon.pinDots, { n: digits.length })
      : fill(words.scan.entered, { n: digits.length, of: length })
  return (
    <>
      <p class={`pin__dots ${secret ? '' : 'pin__dots--open num'}`} role="img" aria-label={label}>
        {Array.from({ length: shown }, (_, n) => (
          <i class={n < digits.length ? 'on' : ''} key={n}>
            {secret ? '' : digits[n]}
          </i>
        ))}
      </p>
      <div class="keys" aria-busy={busy}>
        {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
          <button type="button" class="key num" key={digit} onClick={() => add(String(digit))}>
            {digit}
          </button>
        ))}
        <button type="button" class="key key--word" onClick={onCancel}>
          {words.act.cancel}
        </button>
        <button type="button" class="key num" onClick={() => add('0')}>
          0
        </button>
        <button type="button" class="key" aria-label={words.scan.erase} onClick={erase}>
          <Icon name="del" />
        </button>
      </div>
      {length === null && (
        <button type="button" class="btn" disabled={digits.length < SHORTEST || busy} onClick={() => onDone(digits)}>
          {doneWords}
        </button>
      )}
    </>
  )
}
