// A store would like to use something of the member's: which store, what, for how long, and the two answers.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { MemberFailure } from '#shared/text/refusals/words.ts'
import { refuse } from '../../data/acts.ts'
import { makeKey } from '../../data/api.ts'
import { minutesTo } from '../../data/minutes-to.ts'
import { answerSpendAsk, readSpendAsk, type SpendAsk } from '../../data/person/spend-asks.ts'
import { now } from '../../data/state.ts'
import { Missing } from '../../parts/paper/missing.tsx'
import { useApp } from '../../parts/words.ts'
import { Opening } from '../states/opening.tsx'
import './agree.css'
import { AskedLine } from './asked-line.tsx'
import { Over } from './over.tsx'

/** Who has agreed watches what becomes of it. */
const AGAIN_MS = 3_000

const AgreeScreen = ({ id }: { id: string }) => {
  const { words, fill } = useApp()
  const [ask, setAsk] = useState<SpendAsk | null>(null)
  const [gone, setGone] = useState<MemberFailure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(makeKey())
  const said = words.agree

  const read = useCallback(async () => {
    const answer = await readSpendAsk(id)
    if (answer.ok) setAsk(answer.value)
    else setGone((known) => known ?? (answer.failure as MemberFailure))
  }, [id])
  useEffect(() => void read(), [read])
  const isOpen = ask?.state === 'waiting' || ask?.state === 'agreed'
  useEffect(() => {
    if (!isOpen) return
    const again = setInterval(() => document.visibilityState === 'visible' && void read(), AGAIN_MS)
    return () => clearInterval(again)
  }, [isOpen, read])

  const answer = async (agree: boolean) => {
    setBusy(true)
    const told = await answerSpendAsk(id, agree, key.current)
    setBusy(false)
    if (told.ok || told.failure !== 'offline') key.current = makeKey()
    if (told.ok) return setAsk(told.value)
    refuse(told.failure, told.detail)
    void read()
  }

  if (!ask && gone) return <Missing title={said.page} code={gone} />
  if (!ask) return <Opening />
  if (!isOpen) return <Over ask={ask} />
  const { store, lines, state } = ask
  const isAgreed = state === 'agreed'
  const left = fill(isAgreed ? said.agreedLeft : said.left, { n: minutesTo(ask.expiresAt, now()) })
  return (
    <div class="page page--table">
      <main class="screen agree">
        <h1 class="agree__say" role={isAgreed ? 'status' : undefined}>
          {fill(isAgreed ? said.agreed : said.asks, { store })}
        </h1>
        <ul class="agree__things">
          {lines.map((line) => (
            <AskedLine key={`${line.what}${line.name['zh-Hant']}`} line={line} />
          ))}
        </ul>
        <p class="center mute">{left}</p>
      </main>
      <footer class="foot">
        <div class="foot__in">
          {!isAgreed && (
            <button type="button" class="btn" disabled={isBusy} onClick={() => void answer(true)}>
              {said.yes}
            </button>
          )}
          <button type="button" class="btn btn--line" disabled={isBusy} onClick={() => void answer(false)}>
            {isAgreed ? said.stop : said.no}
          </button>
        </div>
      </footer>
    </div>
  )
}
export default AgreeScreen
