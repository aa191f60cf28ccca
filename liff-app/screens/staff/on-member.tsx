// A member before the clerk: one key gives a stamp. How many, or an amount, is one step to the side.
import { lastDayOf } from '#shared/domain/coupon/days.ts'
import { fill, say } from '#shared/base/text.ts'
import { useState } from 'preact/hooks'
import { makeKey } from '../../data/api.ts'
import { sayDay } from '../../data/dates.ts'
import { Icon } from '../../parts/icon.tsx'
import { AmountPad } from './amount-pad.tsx'
import { Cards } from './bill/cards.tsx'
import { BindingAsk } from './binding/binding-ask.tsx'
import type { Side } from './side.ts'
import type { PayOutCard, Target, TopUpCard, UsableCoupon } from './target.ts'

export type OfMember = Extract<Target, { kind: 'member' | 'new-phone' | 'unseen' }>

type OpenTask = Extract<Target, { kind: 'member' }>['seen']['tasks'][number]

export interface OnMemberProps {
  side: Side
  target: OfMember
  /** @param key of the act in the queue */
  onDone: (key: string) => void
  onCoupon: (code: string) => void
  /** One that they have not shown: they are asked first. */
  onSaid: (coupon: UsableCoupon) => void
  /** Something of theirs is used on a bill. */
  onBill: (bill: number) => void
  /** Money comes onto a card of theirs. */
  onTopUp: (card: TopUpCard) => void
  /** What they paid onto one is handed back. */
  onPayOut: (card: PayOutCard) => void
  onClose: () => void
}

const WORTH_MAX = 9

export const OnMember = ({ side, target, onDone, onBill, onClose, ...about }: OnMemberProps) => {
  const { words, queue } = side
  const [worth, setWorth] = useState(1)
  const [isAmount, setAmount] = useState(false)
  const name = target.kind === 'member' ? target.seen.member.name : target.name

  /** A spoken number has to agree first, and ten digits alone prove nothing. */
  const maySpend = target.kind === 'member' && (target.seen.seen !== null || 'phone' in target.named)

  const press = (what: { worth: number } | { amount: number }) => {
    const key = makeKey()
    const enrol = 'phone' in target.named && target.kind !== 'member' ? { enrol: true } : {}
    void queue.add({ key, asked: { ...target.named, ...enrol, ...what, at: side.now() }, name })
    onDone(key)
  }

  const mark = ({ program, step }: OpenTask) => {
    const key = makeKey()
    void queue.add({ key, task: true, asked: { ...target.named, program, step, at: side.now() }, name })
    onDone(key)
  }

  return (
    <>
      <button type="button" class="link staff__back" onClick={isAmount ? () => setAmount(false) : onClose}>
        {words.back}
      </button>
      <h1 class="say staff__name">{name}</h1>
      {target.kind === 'member' && !target.seen.phoneProved && <p class="small mute">{words.unproved}</p>}
      {target.kind === 'member' &&
        target.seen.bindings.map((ask) => (
          <BindingAsk key={ask.id} side={side} ask={ask} isLive={target.seen.isLive} />
        ))}
      {isAmount ? (
        <>
          <AmountPad
            words={words}
            title={words.amountTitle}
            go={words.amountGo}
            other={maySpend ? { words: words.billOpen, onGo: onBill } : undefined}
            onGo={(amount) => press({ amount })}
          />
          {target.kind === 'member' && !maySpend && <p class="small mute">{words.billLive}</p>}
        </>
      ) : (
        <>
          <About side={side} target={target} {...about} maySpend={maySpend} onTask={mark} />
          <div class="staff__do">
            <div class="staff__worth" role="group" aria-label={words.worth}>
              <button type="button" aria-label={words.less} disabled={worth <= 1} onClick={() => setWorth(worth - 1)}>
                −
              </button>
              <output class="num">{worth}</output>
              <button
                type="button"
                aria-label={words.more}
                disabled={worth >= WORTH_MAX}
                onClick={() => setWorth(worth + 1)}
              >
                ＋
              </button>
            </div>
            <button type="button" class="btn btn--line" onClick={() => setAmount(true)}>
              {words.amount}
            </button>
          </div>
          <button type="button" class="btn staff__press" onClick={() => press({ worth })}>
            <Icon name="check" />
            {fill(words.press, { n: worth })}
          </button>
        </>
      )}
    </>
  )
}

const About = ({
  side,
  target,
  onCoupon,
  onSaid,
  onTopUp,
  onPayOut,
  maySpend,
  onTask,
}: Pick<OnMemberProps, 'side' | 'target' | 'onCoupon' | 'onSaid' | 'onTopUp' | 'onPayOut'> & {
  maySpend: boolean
  onTask: (task: OpenTask) => void
}) => {
  const { words, locale, now } = side
  if (target.kind === 'unseen')
    return (
      <div class="staff__note">
        <b>{words.unseen}</b>
        <p>{words.unseenNote}</p>
      </div>
    )
  if (target.kind === 'new-phone')
    return (
      <div class="staff__note">
        <b>{words.newPhone}</b>
        <p>{fill(words.newPhoneNote, { phone: 'phone' in target.named ? target.named.phone : '' })}</p>
      </div>
    )
  const { coupons, tasks } = target.seen
  const isSaid = 'phone' in target.named
  return (
    <>
      <Cards side={side} seen={target.seen} onTopUp={onTopUp} onPayOut={maySpend ? onPayOut : undefined} />
      {tasks.length > 0 && (
        <section class="staff__list">
          <h2>{words.tasks}</h2>
          {tasks.map((task) => (
            <p key={`${task.program}${task.step}`}>
              <span>
                {say(task.words, locale)}
                <small>{say(task.name, locale)}</small>
              </span>
              <button
                type="button"
                class="btn btn--line staff__use"
                aria-label={fill(words.doTaskOf, { task: say(task.words, locale) })}
                onClick={() => onTask(task)}
              >
                {words.doTask}
              </button>
            </p>
          ))}
        </section>
      )}
      {coupons.length > 0 && (
        <section class="staff__list">
          <h2>{words.coupons}</h2>
          {coupons.map((coupon) => {
            const { id, name, expiresAt, code } = coupon
            return (
              <p key={id}>
                <span>
                  {say(name, locale)}
                  <small>{fill(words.until, { day: sayDay(lastDayOf(expiresAt), now(), locale) })}</small>
                </span>
                {code && (
                  <button type="button" class="btn btn--line staff__use" onClick={() => onCoupon(code)}>
                    {words.redeem}
                  </button>
                )}
                {!code && isSaid && (
                  <button type="button" class="btn btn--line staff__use" onClick={() => onSaid(coupon)}>
                    {words.useSaid}
                  </button>
                )}
              </p>
            )
          })}
          {!isSaid && coupons.every(({ code }) => !code) && <p class="small mute">{words.showCoupon}</p>}
        </section>
      )}
    </>
  )
}
