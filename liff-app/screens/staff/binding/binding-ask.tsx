// Somebody waits to have a member bound to their LINE: looked at, and decided with the second tap.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import { sayDay } from '../../../data/dates.ts'
import type { Side } from '../side.ts'

export type Waiting = OutputOf<Api['GET /clerk/bindings']>['open'][number]

interface BindingAskProps {
  side: Side
  ask: Waiting
  /** The member’s own phone was scanned just now. */
  isLive?: boolean
}

export const BindingAsk = ({ side, ask, isLive = false }: BindingAskProps) => {
  const { words, call, locale } = side
  const [wish, setWish] = useState<'approve' | 'refuse' | null>(null)
  const [done, setDone] = useState<'approve' | 'refuse' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const key = useRef(makeKey())

  const decide = async () => {
    setBusy(true)
    setRefusal('')
    const asked = { id: ask.id, member: ask.member.id, approve: wish === 'approve' }
    const answer = await call('POST /clerk/bindings/{id}/decision', asked, { key: key.current })
    setBusy(false)
    if (answer.ok) return setDone(answer.value.approved ? 'approve' : 'refuse')
    if (answer.failure !== 'offline') key.current = makeKey()
    setRefusal(answer.failure === 'offline' ? words.askOffline : String(answer.detail?.words ?? answer.failure))
  }
  const about = { name: ask.name, member: ask.member.name }
  if (done)
    return (
      <p class="staff__note" role="status">
        <b>{fill(done === 'approve' ? words.bindDone : words.bindLeft, about)}</b>
      </p>
    )
  return (
    <section class="staff__note staff__bind">
      <b>{fill(words.bindAsks, about)}</b>
      <p>{isLive ? words.bindLive : ask.isProved ? words.bindProved : words.bindPapers}</p>
      <p class="small">{fill(words.bindUntil, { day: sayDay(ask.expiresAt, side.now(), locale) })}</p>
      {refusal && (
        <p class="staff__refusal" role="alert">
          {refusal}
        </p>
      )}
      {wish === null ? (
        <div class="staff__do">
          <button type="button" class="btn" onClick={() => setWish('approve')}>
            {words.bindYes}
          </button>
          <button type="button" class="btn btn--line" onClick={() => setWish('refuse')}>
            {words.bindNo}
          </button>
        </div>
      ) : (
        <>
          <p>{wish === 'approve' ? words.bindYesNote : words.bindNoNote}</p>
          <div class="staff__do">
            <button type="button" class="btn" disabled={isBusy} onClick={() => void decide()}>
              {wish === 'approve' ? words.bindYesGo : words.bindNoGo}
            </button>
            <button type="button" class="btn btn--line" disabled={isBusy} onClick={() => setWish(null)}>
              {words.back}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
