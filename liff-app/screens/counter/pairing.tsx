// Six digits from the admin make this tablet the store's counter.
import type { Locale } from '#shared/base/text.ts'
import type { COUNTER_WORDS } from '#shared/text/counter.ts'
import { sayRefusal } from '#shared/text/refusals/say-refusal.ts'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { useState } from 'preact/hooks'
import { LANGUAGES, loadRest } from '../../data/language.ts'
import { counterCall } from './use-counter.ts'

export interface PairingProps {
  words: (typeof COUNTER_WORDS)[Locale]
  locale: Locale
  wasRevoked: boolean
  refused: string | undefined
  onRefused: (words: string | undefined) => void
  onPaired: (token: string) => void
}

/** The sentences are only wanted when something goes wrong. */
const sayFailure = async (code: string, locale: Locale) => {
  const { refusals } = await loadRest(LANGUAGES[locale])
  const { title, words } = sayRefusal(refusals[code as MemberFailure] ?? refusals.unexpected, locale)
  return `${title}　${words}`
}

export const Pairing = ({ words, locale, wasRevoked, refused, onRefused, onPaired }: PairingProps) => {
  const [digits, setDigits] = useState('')
  const [name, setName] = useState(words.pairNameGiven)
  const [isBusy, setBusy] = useState(false)
  const [isRevoked, setRevoked] = useState('')
  if (wasRevoked && isRevoked === '') void sayFailure('device-revoked', locale).then(setRevoked)
  const pair = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    onRefused(undefined)
    const answer = await counterCall(locale)('POST /counter/pairings', {
      digits,
      name: name.trim() || words.pairNameGiven,
    })
    setBusy(false)
    if (answer.ok) return onPaired(answer.value.token)
    onRefused(await sayFailure(answer.failure, locale))
  }
  return (
    <main class="pairing">
      <form class="pairing__plate" onSubmit={(event) => void pair(event)}>
        <h1>{wasRevoked ? words.revokedAgain : words.pair}</h1>
        {wasRevoked && <p role="status">{isRevoked}</p>}
        <p>{words.pairNote}</p>
        <label>
          {words.pairDigits}
          <input
            class="num"
            inputMode="numeric"
            autocomplete="off"
            maxLength={6}
            value={digits}
            onInput={(event) => setDigits(event.currentTarget.value.replace(/\D/g, ''))}
            aria-describedby="pair-wrong"
          />
        </label>
        <label>
          {words.pairName}
          <input maxLength={40} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <p id="pair-wrong" class="bad" role="alert">
          {refused}
        </p>
        <button type="submit" class="btn" disabled={digits.length !== 6 || isBusy}>
          {isBusy ? words.pairBusy : words.pairGo}
        </button>
      </form>
    </main>
  )
}
