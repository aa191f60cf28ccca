// The card waits in a paper pocket with a thumb notch; below it, how many are missing to the next reward.
import { BrandLine, brandTones, CardFace } from '#shared/ui/card-face.tsx'
import { pressOf } from '#shared/ui/marks/ink.tsx'
import { Prize } from '#shared/ui/marks/prize.tsx'
import { daysLeft, sayTime } from '../../data/dates.ts'
import { nextReward, roundOf, type HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { now } from '../../data/state.ts'
import { More } from '#shared/ui/cards/more.tsx'
import { useFirst } from '../words.ts'
import './sleeve.css'

const MOST_PIPS = 12

export const Sleeve = ({ card }: { card: HomeStampCard }) => {
  const { words, fill, say, href, brand, phase, staleSince } = useFirst()
  const unit = say(card.unit)
  const isStale = phase === 'line-failed' && staleSince !== null
  const { isOver } = card.shown
  const days = card.expiresAt ? daysLeft(card.expiresAt, now()) : null
  const next = nextReward(card)
  const facts = { stamps: card.balance, unit, days: days ?? 0, reward: say(next.words), goal: card.goal }
  const said: [string, string] = isStale
    ? [fill(words.home.stale, { time: sayTime(staleSince) }), words.home.staleNote]
    : isOver
      ? [words.home.over, words.home.overNote]
      : [fill(words.home.reward, facts), fill(days === null ? words.home.haveForever : words.home.have, facts)]
  return (
    <a
      data-brand
      class={`sleeve ${isStale ? 'sleeve--stale' : ''}`}
      href={href(`/card/${card.programId}`)}
      style={brandTones(card.face.colour)}
    >
      <CardFace face={card.face} class="sleeve__card">
        <BrandLine face={card.face} name={brand} line={say(card.name)} />
        <span class="card__no">{fill(words.home.no, { round: roundOf(card) })}</span>
      </CardFace>
      <div class="sleeve__front">
        <div class="sleeve__in">
          {!isOver && <More before={words.home.more} count={next.missing} unit={fill(words.home.moreUnit, { unit })} />}
          <p class="sleeve__say">
            <b>{said[0]}</b>
            {said[1]}
          </p>
          {!isOver && card.goal <= MOST_PIPS && <Pips card={card} />}
        </div>
      </div>
    </a>
  )
}

const Pips = ({ card }: { card: HomeStampCard }) => {
  const { pressed, halfway } = card.shown
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: card.goal }, (_, n) => {
        const stamp = pressed[n]
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
        if (n === card.goal - 1)
          return (
            <i class="pip pip--goal" key={n}>
              <Prize mark={card.face.mark} />
            </i>
          )
        return <i class={halfway.some(({ at }) => at === n + 1) ? 'pip pip--gift' : 'pip'} key={n} />
      })}
    </span>
  )
}
