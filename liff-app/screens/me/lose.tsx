import { unitFor } from '#shared/base/unit-for.ts'
import { sayDay } from '../../data/dates.ts'
import type { Home } from '../../data/memory/saved.ts'
import { isStampCard, missingOn } from '../../data/cards/stamp-shown.ts'
import { useApp } from '../../parts/words.ts'

/** What will be lost, counted. @param keeps programmes of the whole group, for who stays in another brand */
export const Lose = ({ home, keeps }: { home: Home; keeps: readonly string[] }) => {
  const { words, fill, say, locale } = useApp()
  const usable = home.coupons
    // Another brand's stays with that brand.
    .filter((one) => one.state === 'usable' && !one.of)
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay))
  const first = usable[0]
  const lost = home.cards.filter(({ programId }) => !keeps.includes(programId))
  const stays = home.cards.filter(({ programId }) => keeps.includes(programId))
  return (
    <ul class="lose">
      {lost.map((card) => (
        <li key={card.id}>
          <span class="num">{card.balance.toLocaleString('en')}</span>
          <small>{unitFor(card.unit, card.balance, locale)}</small>
          <b>{say(card.name)}</b>
          <em>
            {isStampCard(card) && card.balance > 0
              ? fill(words.leave.stampsLeft, { left: missingOn(card), unit: say(card.unit) })
              : card.balance === 0 && words.leave.stampsNone}
          </em>
        </li>
      ))}
      <li>
        <span class="num">{usable.length}</span>
        <small>{words.leave.couponsUnit}</small>
        <b>{words.leave.coupons}</b>
        {first && (
          <em>{fill(words.leave.firstDue, { day: sayDay(first.lastDay, home.now, locale), name: say(first.name) })}</em>
        )}
      </li>
      {stays.length > 0 && (
        <li class="lose__stays">{fill(words.leave.stays, { cards: stays.map(({ name }) => say(name)).join('、') })}</li>
      )}
    </ul>
  )
}
