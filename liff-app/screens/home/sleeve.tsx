// The card waits in a paper pocket with a thumb notch; below it, how many are missing.
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import { pressOf } from '#shared/ui/marks/ink.tsx'
import { Prize } from '#shared/ui/marks/prize.tsx'
import { daysLeft, sayTime } from '../../data/dates.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { More } from '../../parts/paper/more.tsx'
import { useFirst } from '../../parts/words.ts'
import './sleeve.css'

const MOST_PIPS = 12

export const Sleeve = ({ card }: { card: HomeCard }) => {
  const { words, fill, say, href, brand, phase, staleSince } = useFirst()
  const unit = say(card.unit)
  const isStale = phase === 'line-failed' && staleSince !== null
  const days = card.expiresAt ? daysLeft(card.expiresAt, now()) : null
  const facts = { stamps: card.stamps, unit, days: days ?? 0, reward: say(card.reward) }
  return (
    <a
      data-brand
      class={`sleeve ${isStale ? 'sleeve--stale' : ''}`}
      href={href(`/card/${card.id}`)}
      style={brandTones(card.face.colour)}
    >
      <CardFace face={card.face} class="sleeve__card">
        <BrandLine face={card.face} name={brand} line={say(card.name)} />
        <span class="card__no">{fill(words.home.no, { round: card.round })}</span>
      </CardFace>
      <div class="sleeve__front">
        <div class="sleeve__in">
          <More before={words.home.more} count={card.goal - card.stamps} unit={fill(words.home.moreUnit, { unit })} />
          {isStale ? (
            <p class="sleeve__say">
              <b>{fill(words.home.stale, { time: sayTime(staleSince) })}</b>
              {words.home.staleNote}
            </p>
          ) : (
            <p class="sleeve__say">
              <b>{fill(words.home.reward, facts)}</b>
              {fill(days === null ? words.home.haveForever : words.home.have, facts)}
            </p>
          )}
          {card.goal <= MOST_PIPS && <Pips card={card} />}
        </div>
      </div>
    </a>
  )
}

const Pips = ({ card }: { card: HomeCard }) => (
  <span class="pips" aria-hidden="true">
    {Array.from({ length: card.goal }, (_, n) => {
      const stamp = card.pressed[n]
      if (stamp) {
        const { tilt, dx, dy } = pressOf(stamp.key)
        return (
          <i
            class="pip pip--on"
            key={n}
            style={{ '--tilt': `${tilt * 3}deg`, '--dx': `${dx / 2}px`, '--dy': `${dy / 2}px` }}
          />
        )
      }
      if (n < card.goal - 1) return <i class="pip" key={n} />
      return (
        <i class="pip pip--goal" key={n}>
          <Prize mark={card.face.mark} />
        </i>
      )
    })}
  </span>
)
