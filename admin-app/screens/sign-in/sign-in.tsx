import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { HOME } from '../../data/session/create-session.ts'
import { Refusal } from '../../data/refusal.ts'
import { session } from '../../data/session/session.ts'
import { Button } from '../../parts/form/button.tsx'
import { LanguageSelect } from '../../parts/shell/language-select.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { shell, signInWords as words } from '../../words/words.ts'
import { greetingAt } from './greeting.ts'
import { MonthCard } from './month-card.tsx'
import './sign-in.css'
import { Wordmark } from './wordmark.tsx'

/** The month as a stamp card, and one button: passwords are typed at the provider, never here. */
export default function SignIn() {
  const { url } = useLocation()
  const [going, setGoing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    document.title = fill(shell.title, { page: words.title })
  }, [])
  const go = async () => {
    setGoing(true)
    setRefusal(null)
    await session.begin(url).catch(() => {
      setGoing(false)
      setRefusal(new Refusal('offline'))
    })
  }
  const isDeep = url.replace(/\/?$/, '/') !== HOME
  return (
    <main class="signin" id="main">
      <div class="signin__art" aria-hidden="true">
        <MonthCard now={Date.now()} />
      </div>
      <div class="signin__form">
        <div class="signin__in">
          <Wordmark />
          <h1 class="says">{words.greetings[greetingAt(Date.now())]}</h1>
          <p class="second">{words.lead}</p>
          <Refused refusal={refusal} />
          <Button kind="main" busy={going} onClick={() => void go()}>
            {going ? words.going : words.go}
          </Button>
          {isDeep && <p class="note">{words.back}</p>}
          <LanguageSelect />
        </div>
      </div>
    </main>
  )
}
