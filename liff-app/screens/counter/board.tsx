// The board: what to scan, how many, what happened today.
import type { fill as Fill, Locale } from '#shared/base/text.ts'
import type { COUNTER_WORDS } from '#shared/text/counter.ts'
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import { useEffect, useRef, useState } from 'preact/hooks'
import { BASE } from '../../data/address.ts'
import { sayTime } from '../../data/dates.ts'
import { Plate } from './plate.tsx'
import type { CounterScreenData } from './use-counter.ts'

export interface BoardProps {
  screen: CounterScreenData
  isOnline: boolean
  /** The server's now, in ms. */
  fromNow: () => number
  words: (typeof COUNTER_WORDS)[Locale]
  fill: typeof Fill
  onWorth: (worth: number) => Promise<void>
}

const WORTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** How long the thank-you covers the code. */
const GOT_MS = 3_500

/** The newest line, for a moment, when it has just come in. */
const useGot = (screen: CounterScreenData) => {
  const newest = screen.recent[0]
  const key = newest && `${newest.at}${newest.name}`
  const before = useRef(key)
  const [got, setGot] = useState<typeof newest | null>(null)
  useEffect(() => {
    if (key === before.current) return
    before.current = key
    if (newest) setGot(newest)
  }, [key, newest])
  useEffect(() => {
    if (!got) return
    const timer = setTimeout(() => setGot(null), GOT_MS)
    return () => clearTimeout(timer)
  }, [got])
  return got
}

export const Board = ({ screen, isOnline, fromNow, words, fill, onWorth }: BoardProps) => {
  const { store, code, today, recent } = screen
  const got = useGot(screen)
  const [, tick] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), 1_000)
    return () => clearInterval(ticking)
  }, [])
  return (
    <div class="counter" data-brand style={brandTones(store.face.colour)}>
      <header>
        <CardFace face={store.face} class="ctop">
          <BrandLine face={store.face} name={store.brandName} line={store.name} />
          <div class="ctop__now">
            <span class={isOnline ? 'live' : 'live live--off'} role="status">
              {isOnline ? words.live : words.off}
            </span>
            <span class="num">{sayTime(new Date(fromNow()).toISOString())}</span>
            <a class="ctop__staff" href={`${BASE}/counter/staff`}>
              {words.staff}
            </a>
          </div>
        </CardFace>
      </header>
      <main class="cmain">
        <Plate
          screen={screen}
          got={got ?? null}
          isOnline={isOnline}
          secondsLeft={Math.max(0, Math.ceil((Date.parse(code.expiresAt) - fromNow()) / 1_000))}
          words={words}
        />
        <aside class={isOnline ? 'cside' : 'cside is-dim'}>
          <section class="worth">
            <h2>
              {fill(words.worth, { unit: store.unit })}
              <small>{words.worthBack}</small>
            </h2>
            <div class="worth__keys">
              {WORTHS.map((worth) => (
                <button
                  type="button"
                  key={worth}
                  aria-pressed={worth === code.worth}
                  disabled={!isOnline}
                  onClick={() => void onWorth(worth)}
                >
                  {worth}
                </button>
              ))}
            </div>
          </section>
          <section class="day2">
            <h2>{words.today}</h2>
            <div class="today">
              <p>
                <b>{today.stamps}</b>
                {store.unit}
              </p>
              <p>
                <b>{today.people}</b>
                {words.people}
              </p>
              <p>
                <b>{today.joins}</b>
                {words.joins}
              </p>
            </div>
          </section>
          <section class="last">
            <h2>{words.recent}</h2>
            {recent.length === 0 && <p>{words.recentNone}</p>}
            <ol>
              {recent.map((line) => (
                <li key={`${line.at}${line.name}`}>
                  <span class="num">{sayTime(line.at)}</span>
                  <span>{line.name}</span>
                  <b>{line.words}</b>
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </main>
    </div>
  )
}
