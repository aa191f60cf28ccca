// The store's counter: read at arm's length, glare, busy hands. One look says what to scan; one tap says how many.
import { fill, langTag, localeOf, type Locale } from '#shared/base/text.ts'
import { COUNTER_WORDS } from '#shared/text/counter.ts'
import { InkDefs } from '#shared/ui/marks/ink.tsx'
import { useEffect, useState } from 'preact/hooks'
import { Board } from './board.tsx'
import './counter.css'
import { Pairing } from './pairing.tsx'
import { useCounter } from './use-counter.ts'
import { useWakeLock } from './wake-lock.ts'

export const CounterScreen = () => {
  const locale: Locale = localeOf(navigator.languages.join(','))
  const words = COUNTER_WORDS[locale]
  const counter = useCounter(locale)
  const storeName = counter.screen?.store.name
  const [refused, setRefused] = useState<string | undefined>()
  useWakeLock(counter.phase === 'on')
  useEffect(() => {
    document.documentElement.lang = langTag(locale)
    document.title = storeName ?? words.pair
  }, [locale, storeName, words.pair])
  return (
    <>
      <InkDefs />
      {counter.phase === 'unpaired' || counter.phase === 'revoked' ? (
        <Pairing
          words={words}
          locale={locale}
          wasRevoked={counter.phase === 'revoked'}
          refused={refused}
          onRefused={setRefused}
          onPaired={counter.usePairing}
        />
      ) : counter.screen ? (
        <Board
          screen={counter.screen}
          isOnline={counter.isOnline}
          fromNow={counter.fromNow}
          words={words}
          fill={fill}
          onWorth={counter.setWorth}
        />
      ) : (
        <main class="counter-wait" role="status">
          {counter.isOnline ? words.opening : `${words.offTitle} ${words.offAgain}`}
        </main>
      )}
    </>
  )
}
