import { sayFullDay } from '../../data/dates.ts'
import { useApp } from '../../parts/words.ts'
import type { TierPage } from './tier-page.ts'

export const Moves = ({ page: { history } }: { page: TierPage }) => {
  const { words, fill, say, locale } = useApp()
  return (
    <section>
      <div class="head">
        <h2>{words.tier.history}</h2>
      </div>
      {history.length === 0 ? (
        <p class="mute">{words.tier.none}</p>
      ) : (
        <ol class="moves">
          {history.map(({ at, from, to, why }) => (
            <li key={`${at} ${why} ${say(to)}`}>
              <span class="num mute">{sayFullDay(at, locale)}</span>
              <b>{words.tier.why[why]}</b>
              <span>{say(from) === say(to) ? say(to) : fill(words.tier.move, { from: say(from), to: say(to) })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
