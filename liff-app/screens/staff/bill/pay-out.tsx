// Cash back to whoever paid it in: the clerk sees what is on the card and what goes over the counter, and presses the sum. Never without a network.
import { fill, say } from '#shared/base/text.ts'
import type { RequestOf } from '#shared/contract/route.ts'
import type { Api } from '#shared/contract/contracts.ts'
import { useRef, useState } from 'preact/hooks'
import { makeKey } from '../../../data/api.ts'
import type { ShownAct } from '../../../data/staff/hand-queue.ts'
import { AmountPad } from '../amount-pad.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { SmsWay } from '../said/sms-way.tsx'
import type { Side } from '../side.ts'
import type { Target } from '../target.ts'
import './bill.css'
import { saySum } from './say-pay-out.ts'
import { SecondHand, type Second } from './second-hand.tsx'
import { usePayOut } from './use-pay-out.ts'

export interface PayOutProps {
  side: Side
  target: Extract<Target, { kind: 'pay-out' }>
  onDone: (act: ShownAct) => void
  onClose: () => void
}

type Asked = RequestOf<Api['POST /clerk/pay-outs']>

export const PayOut = ({ side, target: { named, seen, card }, onDone, onClose }: PayOutProps) => {
  const { words, locale, call } = side
  /** All of it, unless the clerk types another sum. */
  const [amount, setAmount] = useState<number | undefined>()
  const [isTyping, setTyping] = useState(false)
  const [second, setSecond] = useState<Second | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const { quote, again, ...told } = usePayOut(side, named, card.programId, amount)
  /** Of one pay-out: the answer that was lost is given again. */
  const act = useRef({ of: '', key: '' })

  const pay = async (shown: Pick<Asked, 'seen' | 'smsCode'>, by: Second | null = second) => {
    if (!quote) return
    const { taken, cash, programId } = quote
    const asked = { ...named, ...shown, programId, amount: taken, cash, ...(by && { second: by }) }
    const of = JSON.stringify(asked)
    if (act.current.of !== of) act.current = { of, key: makeKey() }
    setBusy(true)
    setRefusal('')
    const answer = await call('POST /clerk/pay-outs', asked, { key: act.current.key })
    setBusy(false)
    if (answer.ok) return onDone(answer.value.act)
    setSecond(null)
    setRefusal(answer.failure === 'offline' ? words.payOutOffline : String(answer.detail?.words ?? answer.failure))
    if (answer.failure === 'pay-out-changed') again()
  }
  const said = refusal || told.refusal
  const name = say(card.name, locale)
  const goWords = fill(words.payOutGo, { cash: (quote?.cash ?? 0).toLocaleString('en') })
  const isSaid = 'phone' in named
  const needsSecond = quote?.second && !second
  const isReady = quote && !isTyping && !told.isBusy

  return (
    <>
      <button type="button" class="link staff__back" onClick={isTyping ? () => setTyping(false) : onClose}>
        {words.back}
      </button>
      <h1 class="say staff__name">{fill(words.payOutFrom, { card: name })}</h1>
      <p class="mute">{seen.member.name}</p>
      {said && (
        <p class="staff__refusal" role="alert">
          {said}
        </p>
      )}
      {told.isBusy && <p role="status">{words.looking}</p>}
      {isTyping && quote && (
        <AmountPad
          words={words}
          title={fill(words.payOutOtherTitle, { paid: quote.paid.toLocaleString('en') })}
          go={words.payOutOtherGo}
          onGo={(typed) => {
            setAmount(typed)
            setTyping(false)
            setRefusal('')
            setSecond(null)
          }}
        />
      )}
      {isReady && (
        <div class="bill__sum" role="status">
          {saySum(quote, words, locale).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <b class="num">{fill(words.payOutCash, { cash: quote.cash.toLocaleString('en') })}</b>
        </div>
      )}
      {isReady && (
        <button type="button" class="btn btn--line" disabled={isBusy} onClick={() => setTyping(true)}>
          {words.payOutOther}
        </button>
      )}
      {isReady && needsSecond && quote.second && (
        <SecondHand
          words={words}
          second={quote.second}
          isBusy={isBusy}
          go={isSaid ? words.payOutAgree : goWords}
          onAgree={(by) => (isSaid ? setSecond(by) : void pay({ seen: seen.seen ?? undefined }, by))}
        />
      )}
      {isReady && !needsSecond && !isSaid && (
        <button
          type="button"
          class="btn staff__press"
          disabled={isBusy}
          onClick={() => void pay({ seen: seen.seen ?? undefined })}
        >
          <Icon name="check" />
          {isBusy ? words.billGoing : goWords}
        </button>
      )}
      {isReady && !needsSecond && isSaid && (
        <SmsWay
          side={side}
          phone={named.phone}
          key={quote.taken}
          go={{ words: goWords, going: words.billGoing }}
          isBusy={isBusy}
          onRefusal={setRefusal}
          onAgreed={(agreed) => pay(agreed)}
        />
      )}
    </>
  )
}
