// A member before the clerk: one key gives a stamp. How many, or an amount, is one step to the side.
import { fill, say } from '#shared/base/text.ts'
import { useState } from 'preact/hooks'
import { makeKey } from '../../data/api.ts'
import { sayDay } from '../../data/dates.ts'
import { Icon } from '../../parts/icon.tsx'
import { BindingAsk } from './binding/binding-ask.tsx'
import { Keys } from './keys.tsx'
import type { Side } from './side.ts'
import type { Target, UsableCoupon } from './target.ts'

export type OfMember = Extract<Target, { named: unknown }>

type OpenTask = Extract<Target, { kind: 'member' }>['seen']['tasks'][number]

export interface OnMemberProps {
  side: Side
  target: OfMember
  /** @param key of the act in the queue */
  onDone: (key: string) => void
  onCoupon: (code: string) => void
  /** One that they have not shown: they are asked first. */
  onSaid: (coupon: UsableCoupon) => void
  onClose: () => void
}

const WORTH_MAX = 9
const AMOUNT_DIGITS = 7

export const OnMember = ({ side, target, onDone, onCoupon, onSaid, onClose }: OnMemberProps) => {
  const { words, queue } = side
  const [worth, setWorth] = useState(1)
  const [amount, setAmount] = useState<string | null>(null)
  const name = target.kind === 'member' ? target.seen.member.name : target.name

  const press = () => {
    const key = makeKey()
    const what = amount === null ? { worth } : { amount: Number(amount) }
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
      <button type="button" class="link staff__back" onClick={amount === null ? onClose : () => setAmount(null)}>
        {words.back}
      </button>
      <h1 class="say staff__name">{name}</h1>
      {target.kind === 'member' && !target.seen.phoneProved && <p class="small mute">{words.unproved}</p>}
      {target.kind === 'member' &&
        target.seen.bindings.map((ask) => (
          <BindingAsk key={ask.id} side={side} ask={ask} isLive={target.seen.isLive} />
        ))}
      {amount !== null ? (
        <>
          <p class="mute">{words.amountTitle}</p>
          <p class="staff__typed num" role="status">
            {amount ? `NT$${Number(amount).toLocaleString('en')}` : words.amountNone}
          </p>
          <Keys
            eraseWords={words.erase}
            onKey={(key) =>
              /\d/.test(key) &&
              setAmount((now) => ((now ?? '').length < AMOUNT_DIGITS ? `${Number(`${now}${key}`)}` : now))
            }
            onErase={() => setAmount((now) => (now ?? '').slice(0, -1))}
            onEnter={() => Number(amount) > 0 && press()}
          />
          <button type="button" class="btn" disabled={!(Number(amount) > 0)} onClick={press}>
            {fill(words.amountGo, { amount: Number(amount).toLocaleString('en') })}
          </button>
        </>
      ) : (
        <>
          <About side={side} target={target} onCoupon={onCoupon} onSaid={onSaid} onTask={mark} />
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
            <button type="button" class="btn btn--line" onClick={() => setAmount('')}>
              {words.amount}
            </button>
          </div>
          <button type="button" class="btn staff__press" onClick={press}>
            <Icon name="check" />
            {fill(words.press, { n: worth })}
          </button>
        </>
      )}
    </>
  )
}

const About = ({
  side: { words, locale, now },
  target,
  onCoupon,
  onSaid,
  onTask,
}: Pick<OnMemberProps, 'side' | 'target' | 'onCoupon' | 'onSaid'> & { onTask: (task: OpenTask) => void }) => {
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
  const { cards, coupons, tasks } = target.seen
  const isSaid = 'phone' in target.named
  return (
    <>
      <section class="staff__list" aria-label={words.cards}>
        {cards.length === 0 && <p class="mute">{words.noCards}</p>}
        {cards.map(({ programId, name, unit, balance }) => (
          <p key={programId}>
            {say(name, locale)}
            <b class="num">{fill(words.has, { n: balance, unit: say(unit, locale) })}</b>
          </p>
        ))}
      </section>
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
                  <small>{fill(words.until, { day: sayDay(expiresAt, now(), locale) })}</small>
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
