// An invitation is opened: which store, and a PIN of one's own.
import { fill } from '#shared/base/text.ts'
import { PIN_DIGITS } from '#shared/domain/staff/clerk.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { call, makeKey } from '../../../data/api.ts'
import type { ClerkSession } from '../../../data/staff/clerk-session.ts'
import { PinPad } from './pin-pad.tsx'
import { useLatest } from '../use-latest.ts'

export interface AcceptProps {
  code: string
  words: StaffWords
  onBound: (session: ClerkSession) => void
  /** It is none, or was used: perhaps by this very person, who then simply goes on. */
  onShut: (words: string) => void
}

export const Accept = ({ code, words, onBound, onShut }: AcceptProps) => {
  const [invited, setInvited] = useState<{ clerkName: string; storeName: string; alsoAt: string[] } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const keys = useRef(new Map<string, string>())
  const shut = useLatest(onShut)
  useEffect(() => {
    void call('GET /clerk/invitations/{code}', { code }).then((answer) =>
      answer.ok ? setInvited(answer.value) : shut.current(String(answer.detail?.words ?? '')),
    )
  }, [code, shut])
  const accept = async (pin: string) => {
    const key = keys.current.get(pin) ?? makeKey()
    keys.current.set(pin, key)
    setBusy(true)
    const answer = await call('POST /clerk/invitations/{code}/acceptance', { code, pin }, { key })
    setBusy(false)
    if (answer.ok) return onBound(answer.value)
    setRefusal(String(answer.detail?.words ?? words.undoOffline))
  }
  if (!invited) return <p role="status">{words.opening}</p>
  const { storeName, clerkName, alsoAt } = invited
  return (
    <>
      <h1 class="say">{fill(words.inviteTitle, { store: storeName })}</h1>
      <p class="mute">{fill(words.inviteNote, { clerk: clerkName })}</p>
      {alsoAt.length > 0 && <p class="mute">{fill(words.inviteAlso, { stores: alsoAt.join(words.between) })}</p>}
      <PinPad
        words={words}
        most={PIN_DIGITS.max}
        least={PIN_DIGITS.min}
        isBusy={isBusy}
        refusal={refusal}
        go={isBusy ? words.inviteGoing : fill(words.inviteGo, { store: storeName })}
        onDone={(pin) => void accept(pin)}
      />
    </>
  )
}
