// What a member has, with a key beside the cards that money can be put on, and one for what may be handed back.
import { unitFor } from '#shared/base/unit-for.ts'
import { fill, say } from '#shared/base/text.ts'
import type { Side } from '../side.ts'
import type { PayOutCard, Target, TopUpCard } from '../target.ts'

export interface CardsProps {
  side: Side
  seen: Extract<Target, { kind: 'member' }>['seen']
  onTopUp: (card: TopUpCard) => void
  /** Nothing where nobody has shown who they are. */
  onPayOut?: ((card: PayOutCard) => void) | undefined
}

export const Cards = ({ side: { words, locale }, seen: { cards, topUps, payOuts }, onTopUp, onPayOut }: CardsProps) => {
  // Who has never paid in has no such card yet.
  const begun = topUps.filter(({ programId }) => !cards.some((one) => one.programId === programId))
  const all = [...cards, ...begun.map((card) => ({ ...card, balance: 0 }))]
  return (
    <section class="staff__list" aria-label={words.cards}>
      {all.length === 0 && <p class="mute">{words.noCards}</p>}
      {all.map(({ programId, name, unit, balance }) => {
        const card = topUps.find((one) => one.programId === programId)
        const back = onPayOut && payOuts.find((one) => one.programId === programId)
        const called = say(name, locale)
        const has = fill(words.has, { n: balance.toLocaleString('en'), unit: unitFor(unit, balance, locale) })
        return (
          <p class="staff__card" key={programId}>
            <span>
              {called}
              {(card || back) && <small class="num">{has}</small>}
            </span>
            {back && (
              <button
                type="button"
                class="btn btn--line staff__use"
                aria-label={fill(words.payOutFrom, { card: called })}
                onClick={() => onPayOut(back)}
              >
                {words.payOut}
              </button>
            )}
            {card && (
              <button
                type="button"
                class="btn btn--line staff__use"
                aria-label={fill(words.topUpTo, { card: called })}
                onClick={() => onTopUp(card)}
              >
                {words.topUp}
              </button>
            )}
            {!card && !back && <b class="num">{has}</b>}
          </p>
        )
      })}
    </section>
  )
}
