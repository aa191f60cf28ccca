// Staff mode on a clerk's own phone: LINE says who it is, one call opens it, and without a network what is known goes on.
import { fill } from '#shared/base/text.ts'
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
import { LeftBehind } from './queue/left-behind.tsx'
import { useSide } from './side.ts'
import { useLatest } from './use-latest.ts'
import './staff.css'

type Phase =
  | { at: 'opening' }
  /** `was`: where they were, and are no more. */
  | { at: 'open'; known: KnownClerk; token?: string; was?: KnownClerk }
  | { at: 'shut'; words: string; was?: KnownClerk }

export const StaffScreen = ({ id: invitation }: { id: string }) => {
  const { locale, brandId } = useApp()
  const [words, setWords] = useState<StaffWords | null>(null)
  const [phase, setPhase] = useState<Phase>({ at: 'opening' })
  useEffect(() => void staffWords(locale).then(setWords), [locale])

  const opened = (session: ClerkSession, was?: KnownClerk) => {
    rememberClerk(brandId, signedInUser() ?? '', session)
    setPhase({ at: 'open', known: session, token: session.token, ...(was && { was }) })
  }
  /** @param why it is shut, when there is nothing to open */
  const open = async (store?: string, why?: string) => {
    setPhase({ at: 'opening' })
    const user = signedInUser() ?? ''
    const before = knownClerk(brandId, user)
    const wanted = store ?? before?.store.id
    const answer = await call('POST /clerk/sessions', { ...(wanted && { store: wanted as never }) })
    if (answer.ok) return opened(answer.value)
    if (answer.failure !== 'clerk-unknown')
      return setPhase(
        before ? { at: 'open', known: before } : { at: 'shut', words: why ?? String(answer.detail?.words ?? '') },
      )
    // Not at this store any more: perhaps at another of the brand.
    const elsewhere = wanted ? await call('POST /clerk/sessions', {}) : answer
    if (elsewhere.ok) return opened(elsewhere.value, before)
    if (elsewhere.failure === 'clerk-unknown') forgetClerk(brandId, user)
    setPhase({ at: 'shut', words: why ?? String(elsewhere.detail?.words ?? ''), ...(before && { was: before }) })
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
        was={phase.was}
        words={words}
        onOut={(said) => setPhase({ at: 'shut', words: said, was: phase.known })}
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
            {phase.was && <LeftBehind was={phase.was} words={words} />}
            <button type="button" class="btn" onClick={() => void open()}>
              {phase.was?.others.length ? words.toOthers : words.again}
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
  was?: KnownClerk | undefined
  words: StaffWords
  onOut: (words: string) => void
  onStore: (store: string) => void
}

const OnPhone = ({ known, token, was, words, onOut, onStore }: OnPhoneProps) => {
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
    note: was && was.store.id !== known.store.id && <Moved was={was} known={known} words={words} />,
    onOut,
  })
  return <Desk side={side} />
}

/** Where they are no more; and under another invitation, what they had not sent from there. */
const Moved = ({ was, known, words }: { was: KnownClerk; known: KnownClerk; words: StaffWords }) => (
  <>
    <p class="staff__note" role="status">
      {fill(words.moved, { was: was.store.name, store: known.store.name })}
    </p>
    {was.clerk.id !== known.clerk.id && <LeftBehind was={was} words={words} />}
  </>
)

export default StaffScreen
