import { fill } from '#shared/base/text.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { Keys } from '../keys.tsx'
import { useTyped } from '../use-typed.ts'

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
  const { text: pin, add, erase, take } = useTyped(most)
  const done = () => {
    const whole = isBusy ? undefined : take(least)
    if (whole !== undefined) onDone(whole)
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
      <Keys eraseWords={words.erase} onKey={(key) => /\d/.test(key) && add(key)} onErase={erase} onEnter={done} />
      <button type="button" class="btn" disabled={pin.length < least || isBusy} onClick={done}>
        {go}
      </button>
    </>
  )
}
