// Staff mode on the store's paired tablet: who are you, your PIN, and then as on a phone.
import { fill, langTag, localeOf, type Locale } from '#shared/base/text.ts'
import { PIN_DIGITS } from '#shared/domain/staff/clerk.ts'
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { InkDefs } from '#shared/ui/marks/ink.tsx'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { BASE } from '../../../data/address.ts'
import { clerkCall, type ClerkSession } from '../../../data/staff/clerk-session.ts'
import { staffWords } from '../../../data/staff/staff-words.ts'
import { counterCall } from '../../counter/use-counter.ts'
import { canSeeCodes } from '../camera/code-reader.ts'
import { Desk } from '../desk.tsx'
import { LeftBehind } from '../queue/left-behind.tsx'
import { PinPad } from './pin-pad.tsx'
import { useSide } from '../side.ts'
import { useLatest } from '../use-latest.ts'
import '../staff.css'

/** Loaded when a clerk wants to scan. */
const seeCode = async (words: StaffWords) => (await import('../camera/open-camera.tsx')).openCamera(words)

interface Name {
  id: string
  name: string
}

export const TabletScreen = () => {
  const locale: Locale = localeOf(navigator.languages.join(','))
  const call = useMemo(() => counterCall(locale), [locale])
  const [words, setWords] = useState<StaffWords | null>(null)
  const [names, setNames] = useState<readonly Name[] | null>(null)
  const [chosen, setChosen] = useState<Name | null>(null)
  const [session, setSession] = useState<ClerkSession | null>(null)
  /** Who was at it when they were none any more. */
  const [gone, setGone] = useState<ClerkSession | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  useEffect(() => void staffWords(locale).then(setWords), [locale])

  const list = async () => {
    setRefusal('')
    const answer = await call('GET /counter/clerks', {})
    if (answer.ok) setNames(answer.value.clerks)
    else setRefusal(String(answer.detail?.words ?? ''))
  }
  const listing = useLatest(list)
  useEffect(() => void listing.current(), [listing])
  useEffect(() => {
    document.documentElement.lang = langTag(locale)
    if (words) document.title = words.title
  }, [locale, words])
  const enter = async (pin: string) => {
    setBusy(true)
    setRefusal('')
    const answer = await call('POST /counter/clerks/{id}/sessions', { id: chosen!.id as never, pin })
    setBusy(false)
    if (answer.ok) setSession(answer.value)
    else setRefusal(String(answer.detail?.words ?? words!.undoOffline))
  }
  const leave = (why = '', failure = '') => {
    setGone(failure === 'clerk-removed' ? session : null)
    setSession(null)
    setChosen(null)
    setRefusal(why)
    void list().then(() => why && setRefusal(why))
  }
  if (!words) return null
  if (session) return <OnTablet key={session.token} session={session} words={words} locale={locale} onLeave={leave} />
  return (
    <div class="page page--table staff">
      <InkDefs />
      <header class="shead">
        <p>
          <b>{words.title}</b>
        </p>
        <a class="link" href={`${BASE}/counter`}>
          {words.toCounter}
        </a>
      </header>
      <main class="screen staff__main">
        {chosen ? (
          <>
            <button type="button" class="link staff__back" onClick={() => setChosen(null)}>
              {words.back}
            </button>
            <h1 class="say">{fill(words.pin, { clerk: chosen.name })}</h1>
            <PinPad
              words={words}
              least={PIN_DIGITS.min}
              most={PIN_DIGITS.max}
              isBusy={isBusy}
              refusal={refusal}
              go={words.pinGo}
              onDone={(pin) => void enter(pin)}
            />
          </>
        ) : (
          <>
            <h1 class="say">{words.who}</h1>
            {refusal && (
              <p class="staff__refusal" role="alert">
                {refusal}
              </p>
            )}
            {gone && <LeftBehind was={gone} words={words} />}
            {names?.length === 0 && <p class="mute">{words.whoNone}</p>}
            <div class="staff__names">
              {names?.map((one) => (
                <button
                  type="button"
                  class="btn btn--line"
                  key={one.id}
                  onClick={() => {
                    setRefusal('')
                    setChosen(one)
                  }}
                >
                  {one.name}
                </button>
              ))}
            </div>
          </>
        )}
      </main>
    </div>
  )
}

interface OnTabletProps {
  session: ClerkSession
  words: StaffWords
  locale: Locale
  onLeave: (why?: string, failure?: string) => void
}

const OnTablet = ({ session, words, locale, onLeave }: OnTabletProps) => {
  const leaving = useLatest(onLeave)
  const skew = useMemo(() => Date.parse(session.now) - Date.now(), [session])
  // The PIN is asked again when the session is over: what waits is kept in the clerk's own drawer.
  const asClerk = useMemo(
    () =>
      clerkCall(
        session.token,
        () => locale,
        async () => void leaving.current(),
      ),
    [session, locale, leaving],
  )
  const side = useSide({
    call: asClerk,
    known: session,
    words,
    locale,
    now: () => new Date(Date.now() + skew).toISOString(),
    leave: () => onLeave(),
    onOut: onLeave,
    ...(canSeeCodes() && { scan: () => seeCode(words) }),
  })
  return (
    <>
      <InkDefs />
      <Desk side={side} />
    </>
  )
}
