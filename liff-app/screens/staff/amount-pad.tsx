// An amount of money, typed on large keys.
import { fill } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useState } from 'preact/hooks'
import { Keys } from './keys.tsx'

export interface AmountPadProps {
  words: StaffWords
  title: string
  /** Words of the key, with `{amount}` in them. */
  go: string
  isBusy?: boolean
  /** Beside the key, for something else to do with the amount. */
  other?: { words: string; onGo: (amount: number) => void } | undefined
  onGo: (amount: number) => void
}

const AMOUNT_DIGITS = 7
const shown = (amount: string) => Number(amount).toLocaleString('en')

export const AmountPad = ({ words, title, go, isBusy = false, other, onGo }: AmountPadProps) => {
  const [amount, setAmount] = useState('')
  const isNone = isBusy || !(Number(amount) > 0)
  return (
    <>
      <p class="mute">{title}</p>
      <p class="staff__typed num" role="status">
        {amount ? `NT$${shown(amount)}` : words.amountNone}
      </p>
      <Keys
        eraseWords={words.erase}
        onKey={(key) =>
          /\d/.test(key) && setAmount((now) => (now.length < AMOUNT_DIGITS ? `${Number(`${now}${key}`)}` : now))
        }
        onErase={() => setAmount((now) => now.slice(0, -1))}
        onEnter={() => !isNone && onGo(Number(amount))}
      />
      {other && (
        <button type="button" class="btn btn--line" disabled={isNone} onClick={() => other.onGo(Number(amount))}>
          {other.words}
        </button>
      )}
      <button type="button" class="btn" disabled={isNone} onClick={() => onGo(Number(amount))}>
        {fill(go, { amount: shown(amount) })}
      </button>
    </>
  )
}
