// The question on the member's LINE, and what becomes of it.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import { minutesTo } from '../../../data/minutes-to.ts'
import { Icon } from '../../../parts/icon.tsx'
import type { Side } from '../side.ts'
import type { Agreed } from './agreed.ts'

export interface WayProps {
  side: Side
  phone: string
  /** What they are asked: the same words are one question. */
  asking: Asking
  /** What the key says that does it, and while it does. */
  go: { words: string; going: string }
  isBusy: boolean
  onRefusal: (words: string) => void
  onAgreed: (agreed: Agreed) => Promise<void>
}

export type Asking = RequestOf<Api['POST /clerk/spend-asks']>
type Watched = OutputOf<Api['GET /clerk/spend-asks/{id}']>

const AGAIN_MS = 2_000

export const LineWay = ({ side, asking, go, isBusy, onRefusal, onAgreed, onSms }: WayProps & { onSms: () => void }) => {
  const { words, call } = side
  const [ask, setAsk] = useState<Pick<Watched, 'id' | 'state' | 'expiresAt'> | null>(null)
  const [nth, setNth] = useState(0)
  const key = useRef('')
  const question = JSON.stringify(asking)

  useEffect(() => {
    let isHere = true
    key.current = makeKey()
    setAsk(null)
    onRefusal('')
    void call('POST /clerk/spend-asks', JSON.parse(question) as Asking, { key: key.current }).then((answer) => {
      if (!isHere) return
      if (answer.ok) return setAsk({ ...answer.value, state: 'waiting' })
      onRefusal(answer.failure === 'offline' ? words.askOffline : String(answer.detail?.words ?? answer.failure))
      setAsk({ id: '' as never, state: 'unsent', expiresAt: '' })
    })
    return () => void (isHere = false)
  }, [nth, question, call, onRefusal, words])
  useEffect(() => {
    if (ask?.state !== 'waiting') return
    let isHere = true
    // The next question waits for the answer to the last: a slow network is not asked twice.
    const look = setTimeout(async () => {
      const answer = await call('GET /clerk/spend-asks/{id}', { id: ask.id })
      if (isHere) setAsk(answer.ok ? answer.value : { ...ask })
    }, AGAIN_MS)
    return () => {
      isHere = false
      clearTimeout(look)
    }
  }, [ask, call])

  if (!ask) return <p role="status">{words.askSending}</p>
  const { state, id, expiresAt } = ask
  if (state === 'waiting')
    return (
      <>
        <p class="staff__note" role="status">
          <b>{words.askWaiting}</b>
          {fill(words.askLeft, { n: minutesTo(expiresAt, side.now()) })}
        </p>
        <button type="button" class="btn btn--line" onClick={onSms}>
          {words.askSmsInstead}
        </button>
      </>
    )
  if (state === 'agreed')
    return (
      <>
        <p class="staff__note" role="status">
          <b>{words.askAgreed}</b>
        </p>
        <button type="button" class="btn staff__press" disabled={isBusy} onClick={() => void onAgreed({ lineAsk: id })}>
          <Icon name="check" />
          {isBusy ? go.going : go.words}
        </button>
      </>
    )
  const why =
    state === 'refused'
      ? words.askRefused
      : state === 'unsent'
        ? words.askUnsent
        : state === 'used'
          ? words.askUsed
          : words.askLapsed
  return (
    <>
      <p class="staff__refusal" role="alert">
        {why}
      </p>
      {state !== 'refused' && state !== 'used' && (
        <button type="button" class="btn" onClick={() => setNth(nth + 1)}>
          {words.askAgain}
        </button>
      )}
      {state !== 'used' && (
        <button type="button" class="btn btn--line" onClick={onSms}>
          {words.askSmsInstead}
        </button>
      )}
    </>
  )
}
