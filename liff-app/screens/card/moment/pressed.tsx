// The stamp comes down: 0.7 s, and the ink is still wet. Reduced motion shows the last frame at once.
// What is no stamp card is laid on the table as it now is.
import { unitFor } from '#shared/base/unit-for.ts'
import { go } from '../../../data/acts.ts'
import type { Moment } from '../../../data/cards/applied-act.ts'
import { sayDayInWeek, sayTime } from '../../../data/dates.ts'
import { isStampCard, nextReward } from '../../../data/cards/stamp-shown.ts'
import { app, now } from '../../../data/state.ts'
import { AwaitedNote } from '../../../parts/cards/awaited-note.tsx'
import { KindFace } from '../../../parts/cards/kind-face.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useApp } from '../../../parts/words.ts'
import { Also } from './also.tsx'
import { PressedCard } from './pressed-card.tsx'
import './pressed.css'

export const Pressed = ({ moment }: { moment: Moment }) => {
  const { words, fill, say, locale } = useApp()
  const [{ card, added }, ...others] = moment.earned
  const unit = say(card.unit)
  const stamp = isStampCard(card) ? card : null
  const next = stamp && nextReward(stamp)
  const pressedAt = card.lastAt ?? now()
  const leave = (path: string) => {
    app.set({ moment: null })
    go(path, 'replace')
  }
  // Opened again after its card was filled, an act finds the next card with nothing on it.
  const title =
    stamp && card.balance > 0
      ? fill(added > 1 ? words.pressed.many : words.pressed.title, {
          n: card.balance,
          added,
          unit: unitFor(card.unit, added, locale),
        })
      : fill(words.pressed.gained, { card: say(card.name), added, unit: unitFor(card.unit, added, locale) })
  return (
    <div class="page page--table moment">
      <main class="screen cardpage">
        {stamp ? <PressedCard card={stamp} added={added} /> : <KindFace card={card} />}
      </main>
      <section class="result" role="status">
        <div class="result__row">
          <p class="result__plus num" aria-hidden="true">
            +{added}
          </p>
          <div>
            <h1>{title}</h1>
            <p class="mute">
              {sayDayInWeek(pressedAt, now(), locale)} <span class="num">{sayTime(pressedAt)}</span>
            </p>
          </div>
        </div>
        <Also others={others} />
        <AwaitedNote cards={moment.earned.map(({ card }) => card)} />
        {moment.coupons.map(({ id, name }) => (
          <button type="button" class="result__gift" key={id} onClick={() => leave(`/coupon/${id}`)}>
            {fill(words.pressed.gift, { name: say(name) })}
            <Icon name="chev" />
          </button>
        ))}
        {next && (
          <p class="result__next">
            <span>
              {words.home.more} <b class="num">{next.missing}</b> {fill(words.home.moreUnit, { unit })}
            </span>
            {fill(words.home.reward, { reward: say(next.words) })}
          </p>
        )}
        <button type="button" class="btn" onClick={() => leave(`/card/${card.programId}`)}>
          {words.pressed.thanks}
        </button>
      </section>
    </div>
  )
}
