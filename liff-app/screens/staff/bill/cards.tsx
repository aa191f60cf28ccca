// What a member has, with a key beside the cards that money can be put on.
import { fill, say } from '#shared/base/text.ts'
import type { Side } from '../side.ts'
import type { Target, TopUpCard } from '../target.ts'

export interface CardsProps {
  side: Side
  seen: Extract<Target, { kind: 'member' }>['seen']
  onTopUp: (card: TopUpCard) => void
}

export const Cards = ({ side: { words, locale }, seen: { cards, topUps }, onTopUp }: CardsProps) => {
  // Who has never paid in has no such card yet.
  const begun = topUps.filter(({ programId }) => !cards.some((one) => one.programId === programId))
  const all = [...cards, ...begun.map((card) => ({ ...card, balance: 0 }))]
  return (
    <section class="staff__list" aria-label={words.cards}>
      {all.length === 0 && <p class="mute">{words.noCards}</p>}
      {all.map(({ programId, name, unit, balance }) => {
        const card = topUps.find((one) => one.programId === programId)
        return (
          <p key={programId}>
            <span>
              {say(name, locale)}
              {card && <small class="num">{fill(words.has, { n: balance, unit: say(unit, locale) })}</small>}
            </span>
            {card ? (
              <button
                type="button"
                class="btn btn--line staff__use"
                aria-label={fill(words.topUpTo, { card: say(name, locale) })}
                onClick={() => onTopUp(card)}
              >
                {words.topUp}
              </button>
            ) : (
              <b class="num">{fill(words.has, { n: balance, unit: say(unit, locale) })}</b>
            )}
          </p>
        )
      })}
    </section>
  )
}
