import { KeyRound } from 'lucide-preact'
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { HOME } from '../../data/session/create-session.ts'
import { session } from '../../data/session/session.ts'
import { Button } from '../../parts/form/button.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { failureWords } from '../../words/failures.ts'
import { signInWords as words } from '../../words/words.ts'

/** Where the provider sends people back to: the code becomes a session, then they are where they wanted to be. */
export default function Callback() {
  const { query, route } = useLocation()
  const [failure, setFailure] = useState<string | null>(null)
  // The provider takes a code once.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void session.finish(query).then((done) => (done.ok ? route(done.value, true) : setFailure(done.failure)))
  }, [query, route])
  if (failure === null)
    return (
      <main class="page">
        <p class="page__head" role="status">
          {words.returning}
        </p>
      </main>
    )
  const said = failureWords(failure)
  return (
    <main class="page">
      <Blank
        icon={KeyRound}
        title={said.title}
        actions={
          <Button kind="main" onClick={() => void session.begin(HOME)}>
            {words.again}
          </Button>
        }
      >
        {said.words}
      </Blank>
    </main>
  )
}
