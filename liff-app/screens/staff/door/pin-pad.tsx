import { fill } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useState } from 'preact/hooks'
import { Keys } from '../keys.tsx'

export interface PinPadProps {
  words: StaffWords
  least: number
  most: number
  isBusy: boolean
  refusal: string
  /** On the key that ends it. */
  go: string
  onDone: (pin: string) => void
}

export const PinPad = ({ words, least, most, isBusy, refusal, go, onDone }: PinPadProps) => {
  const [pin, setPin] = useState('')
  const done = () => {
    if (pin.length < least || isBusy) return
    onDone(pin)
    setPin('')
  }
  return (
    <>
      <p class="pin__dots" role="img" aria-label={fill(words.inviteDots, { n: pin.length })}>
        {Array.from({ length: Math.max(least, pin.length) }, (_, n) => (
          <i class={n < pin.length ? 'on' : ''} key={n} />
        ))}
      </p>
      <p class="bad" role="alert">
        {refusal}
      </p>
      <Keys
        eraseWords={words.erase}
        onKey={(key) => /\d/.test(key) && setPin((now) => (now.length < most ? now + key : now))}
        onErase={() => setPin((now) => now.slice(0, -1))}
        onEnter={done}
      />
      <button type="button" class="btn" disabled={pin.length < least || isBusy} onClick={done}>
        {go}
      </button>
    </>
  )
}
