// A bill before the clerk: what this member may use on it, what it comes to, and one key. Never without a network.
import { fill, say } from '#shared/base/text.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { Icon } from '../../../parts/icon.tsx'
import type { Agreed } from '../said/agreed.ts'
import { WhoAgrees } from '../said/who-agrees.tsx'
import type { Side } from '../side.ts'
import type { Target } from '../target.ts'
import './bill.css'
import { CardChoice } from './card-choice.tsx'
import { Choice } from './choice.tsx'
import { reckon, type Chosen } from './reckon.ts'
import { sayReckoned } from './say-spent.ts'
import { useQuote } from './use-quote.ts'

export interface BillProps {
  side: Side
  target: Extract<Target, { kind: 'bill' }>
  onDone: (act: ShownAct) => void
  onClose: () => void
}

export const Bill = ({ side, target: { named, seen, bill }, onDone, onClose }: BillProps) => {
  const { words, locale, call } = side
  const { quote, coupons, lay, ...told } = useQuote(side, named, bill)
  const [chosen, setChosen] = useState<Chosen>({})
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  /** Of one spending: the answer that was lost is given again. */
  const act = useRef({ of: '', key: '' })
  const sum = quote && reckon(quote, chosen)
  const use = sum?.use.map(({ line, amount }) => ({ programId: line.programId, amount })) ?? []
  const nothing = !sum || sum.use.length + coupons.length === 0

  const spend = async (agreed: Agreed | { seen: string | undefined }) => {
    if (!sum) return
    const asked = { ...named, ...agreed, bill, use, coupons: coupons as never, total: sum.total }
    const of = JSON.stringify(asked)
    if (act.current.of !== of) act.current = { of, key: makeKey() }
    setBusy(true)
    setRefusal('')
    const answer = await call('POST /clerk/spendings', asked, { key: act.current.key })
    setBusy(false)
    if (answer.ok) return onDone(answer.value.act)
    setRefusal(answer.failure === 'offline' ? words.billOffline : String(answer.detail?.words ?? answer.failure))
  }
  const said = refusal || told.refusal
  const goWords = sum?.due === 0 ? words.billGoFree : fill(words.billGo, { due: (sum?.due ?? 0).toLocaleString('en') })

  return (
    <>
      <button type="button" class="link staff__back" onClick={onClose}>
        {words.back}
      </button>
      <h1 class="say staff__name num">{fill(words.billTitle, { bill: bill.toLocaleString('en') })}</h1>
      <p class="mute">{seen.member.name}</p>
      {said && (
        <p class="staff__refusal" role="alert">
          {said}
        </p>
      )}
      {!quote && told.isBusy && <p role="status">{words.looking}</p>}
      {quote && quote.usable.length + quote.coupons.length === 0 && <p class="staff__note">{words.billNone}</p>}
      {quote && quote.usable.length + quote.coupons.length > 0 && (
        <section class="staff__list" aria-label={words.billChoose}>
          {quote.usable.map((line) => (
            <CardChoice
              key={line.programId}
              side={side}
              line={line}
              taken={sum?.use.find((one) => one.line === line)}
              onChoose={(amount) => setChosen((now) => ({ ...now, [line.programId]: amount }))}
            />
          ))}
          {quote.coupons.map(({ id, name, headline }) => {
            const laid = quote.laid.find((one) => one.id === id)
            return (
              <div class="choice" key={id}>
                <Choice
                  name={say(name, locale)}
                  note={laid?.off === 0 ? words.billGiven : say(headline, locale)}
                  money={laid?.off}
                  isOn={laid !== undefined}
                  isOff={told.isBusy}
                  onPress={() => lay(id)}
                />
              </div>
            )
          })}
        </section>
      )}
      {sum && !nothing && (
        <div class="bill__sum" role="status">
          {sayReckoned(sum, quote.laid, words, locale).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <b>{fill(words.billDue, { due: sum.due.toLocaleString('en') })}</b>
        </div>
      )}
      {sum && !nothing && 'code' in named && (
        <button
          type="button"
          class="btn staff__press"
          disabled={isBusy || told.isBusy}
          onClick={() => void spend({ seen: seen.seen ?? undefined })}
        >
          <Icon name="check" />
          {isBusy ? words.billGoing : goWords}
        </button>
      )}
      {sum && !nothing && 'phone' in named && (
        <WhoAgrees
          side={side}
          phone={named.phone}
          isFriend={seen.isFriend}
          key={JSON.stringify([use, coupons])}
          asking={{ phone: named.phone, bill, use, coupons: coupons as never }}
          go={{ words: goWords, going: words.billGoing }}
          isBusy={isBusy || told.isBusy}
          onRefusal={setRefusal}
          onAgreed={spend}
        />
      )}
    </>
  )
}
