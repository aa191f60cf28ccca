// A colleague stands by what one clerk may not do alone: they choose their name and type in their PIN.
import { fill } from '#shared/base/text.ts'
import { PIN_DIGITS } from '#shared/domain/staff/clerk.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useState } from 'preact/hooks'
import { PinPad } from '../door/pin-pad.tsx'
import type { PayOutQuote } from './use-pay-out.ts'

type Asked = NonNullable<PayOutQuote['second']>
export interface Second {
  clerk: Asked['clerks'][number]['id']
  pin: string
}

export interface SecondHandProps {
  words: StaffWords
  second: Asked
  isBusy: boolean
  /** On the key that ends the PIN. */
  go: string
  onAgree: (second: Second) => void
}

export const SecondHand = ({ words, second: { limit, clerks }, isBusy, go, onAgree }: SecondHandProps) => {
  const [chosen, setChosen] = useState<Asked['clerks'][number] | null>(null)
  const most = limit.toLocaleString('en')
  if (chosen)
    return (
      <>
        <h2>{fill(words.pin, { clerk: chosen.name })}</h2>
        <PinPad
          words={words}
          least={PIN_DIGITS.min}
          most={PIN_DIGITS.max}
          isBusy={isBusy}
          refusal=""
          go={go}
          onDone={(pin) => onAgree({ clerk: chosen.id, pin })}
        />
        <button type="button" class="link" onClick={() => setChosen(null)}>
          {words.payOutOtherSecond}
        </button>
      </>
    )
  return (
    <>
      <p class="staff__note">{fill(clerks.length > 0 ? words.payOutSecond : words.payOutNoSecond, { limit: most })}</p>
      <div class="staff__names">
        {clerks.map((one) => (
          <button type="button" class="btn btn--line" key={one.id} onClick={() => setChosen(one)}>
            {one.name}
          </button>
        ))}
      </div>
    </>
  )
}
