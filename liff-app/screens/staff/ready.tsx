// Nobody is before the clerk: the camera key lies under the thumb; without a camera the number pad is there.
import { fill } from '#shared/base/text.ts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from './keys.tsx'
import type { Side } from './side.ts'
import { useTyped } from './use-typed.ts'

export interface ReadyProps {
  side: Side
  isBusy: boolean
  onScan: () => void
  onTyped: (text: string) => void
  /** What was done last: above the keys, so that they stay where the thumb knows them. */
  children: ComponentChildren
}

/** A coupon’s code is 16; a phone from abroad with its plus 16 too. */
const LONGEST = 16
const SHORTEST = 4

export const Ready = ({ side: { words, scan }, isBusy, onScan, onTyped, children }: ReadyProps) => {
  const [isTyping, setTyping] = useState(!scan)
  const [isCoupon, setCoupon] = useState(false)
  const { text, set, add, erase, take } = useTyped(LONGEST)
  const go = () => {
    const whole = isBusy ? undefined : take(SHORTEST)
    if (whole !== undefined) onTyped(whole)
  }
  if (!isTyping)
    return (
      <>
        <h1 class="say staff__ready" aria-live="polite">
          {isBusy ? words.looking : words.ready}
        </h1>
        {children}
        <button type="button" class="btn btn--line" onClick={() => setTyping(true)}>
          <Icon name="keys" />
          {words.type}
        </button>
        <button type="button" class="btn staff__scan" disabled={isBusy} onClick={onScan}>
          <Icon name="scan" />
          {words.scan}
        </button>
      </>
    )
  return (
    <>
      <h1 class="say" aria-live="polite">
        {isBusy ? words.looking : words.readyTyped}
      </h1>
      {children}
      {isCoupon ? (
        <label class="staff__field">
          {words.couponLabel}
          <input
            class="num"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={19}
            value={text}
            onInput={(event) => set(event.currentTarget.value.toUpperCase())}
            onKeyDown={(event) => event.key === 'Enter' && go()}
          />
        </label>
      ) : (
        <>
          <p
            class="staff__typed num"
            role="status"
            aria-label={text ? fill(words.typed, { text }) : words.nothingTyped}
          >
            {text || ' '}
          </p>
          <Keys
            eraseWords={words.erase}
            corner={
              scan && (
                <button type="button" class="key key--word" aria-label={words.scan} onClick={() => setTyping(false)}>
                  <Icon name="scan" />
                </button>
              )
            }
            onKey={(key) => add(key.toUpperCase())}
            onErase={erase}
            onEnter={go}
          />
        </>
      )}
      <button
        type="button"
        class="btn btn--quiet"
        onClick={() => {
          setCoupon(!isCoupon)
          set('')
        }}
      >
        {isCoupon ? words.numberType : words.couponType}
      </button>
      <button type="button" class="btn" disabled={text.length < SHORTEST || isBusy} onClick={go}>
        {words.look}
      </button>
    </>
  )
}
