// Staff mode on a clerk's own phone: LINE says who it is, one call opens it, and without a network what is known goes on.
import type { StaffWords } from '#shared/text/staff/zh-hant.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { go } from '../../data/acts.ts'
import { call, signedInUser } from '../../data/api.ts'
import {
  clerkCall,
  forgetClerk,
  knownClerk,
  rememberClerk,
  type ClerkSession,
  type KnownClerk,
} from '../../data/staff/clerk-session.ts'
import { staffWords } from '../../data/staff/staff-words.ts'
import { app, now } from '../../data/state.ts'
import { useApp } from '../../parts/words.ts'
import { Accept } from './door/accept.tsx'
import { Desk } from './desk.tsx'
import { useSide } from './side.ts'
import { useLatest } from './use-latest.ts'
import './staff.css'

type Phase = { at: 'opening' } | { at: 'open'; known: KnownClerk; token?: string } | { at: 'shut'; words: string }

export const StaffScreen = ({ id: invitation }: { id: string }) => {
  const { locale, brandId } = useApp()
  const [words, setWords] = useState<StaffWords | null>(null)
  const [phase, setPhase] = useState<Phase>({ at: 'opening' })
  useEffect(() => void staffWords(locale).then(setWords), [locale])

  const opened = (session: ClerkSession) => {
    rememberClerk(brandId, signedInUser() ?? '', session)
    setPhase({ at: 'open', known: session, token: session.token })
  }
  /** @param why it is shut, when there is nothing to open */
  const open = async (store?: string, why?: string) => {
    setPhase({ at: 'opening' })
    const answer = await call('POST /clerk/sessions', { ...(store && { store: store as never }) })
    if (answer.ok) return opened(answer.value)
    const user = signedInUser() ?? ''
    if (answer.failure === 'clerk-unknown') forgetClerk(brandId, user)
    const known = answer.failure === 'clerk-unknown' ? undefined : knownClerk(brandId, user)
    setPhase(known ? { at: 'open', known } : { at: 'shut', words: why ?? String(answer.detail?.words ?? '') })
  }
  const opening = useLatest(open)
  useEffect(() => {
    if (!invitation) void opening.current()
  }, [invitation, opening])

  if (!words) return null
  if (phase.at === 'open')
    return (
      <OnPhone
        key={phase.known.store.id}
        known={phase.known}
        token={phase.token}
        words={words}
        onOut={(said) => setPhase({ at: 'shut', words: said })}
        onStore={(store) => void open(store)}
      />
    )
  return (
    <div class="page page--table staff">
      <main class="screen staff__main">
        {phase.at === 'shut' ? (
          <>
            <h1 class="say">{words.title}</h1>
            <p role="alert">{phase.words || words.undoOffline}</p>
            <button type="button" class="btn" onClick={() => void open()}>
              {words.again}
            </button>
          </>
        ) : invitation ? (
          <Accept
            code={invitation}
            words={words}
            onBound={(session) => {
              opened(session)
              go('/staff', 'replace')
            }}
            // The link that brought somebody here goes on leading here.
            onShut={(said) => void open(undefined, said)}
          />
        ) : (
          <p role="status">{words.opening}</p>
        )}
      </main>
    </div>
  )
}

interface OnPhoneProps {
  known: KnownClerk
  token?: string
  words: StaffWords
  onOut: (words: string) => void
  onStore: (store: string) => void
}

const OnPhone = ({ known, token, words, onOut, onStore }: OnPhoneProps) => {
  const { locale, line, brandId } = useApp()
  const latest = useLatest(onOut)
  const asClerk = useMemo(
    () =>
      clerkCall(
        token,
        () => app.get().locale,
        async () => {
          const answer = await call('POST /clerk/sessions', { store: known.store.id })
          if (answer.ok) rememberClerk(brandId, signedInUser() ?? '', answer.value)
          else if (answer.failure === 'clerk-unknown') latest.current(String(answer.detail?.words ?? ''))
          return answer.ok ? answer.value.token : undefined
        },
      ),
    [token, known.store.id, brandId, latest],
  )
  const side = useSide({
    call: asClerk,
    known,
    words,
    locale,
    now,
    ...(line?.canScan() && { scan: () => line.scan() }),
    choose: onStore,
    onOut,
  })
  return <Desk side={side} />
}

export default StaffScreen
