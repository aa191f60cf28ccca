// One stamp card; and, right after a visit, the moment it was stamped or filled.
import { useState } from 'preact/hooks'
import { daysLeft, sayDay, sayFullDay, sayTime } from '../../data/dates.ts'
import type { HomeCard } from '../../data/memory/saved.ts'
import { now } from '../../data/state.ts'
import { Dock } from '../../parts/dock.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { MemberCard } from '../../parts/paper/member-card.tsx'
import { More } from '../../parts/paper/more.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { ScanKeys } from '../../parts/scan-keys.tsx'
import { useApp } from '../../parts/words.ts'
import './card.css'
import { Full } from './full.tsx'
import { Pressed } from './pressed.tsx'
import { Rules } from './rules.tsx'

export const CardScreen = ({ id }: { id: string }) => {
  const { words, home, moment } = useApp()
  const card =
    home?.cards.find((one) => one.id === id) ?? home?.cards.find((one) => one.programId === id) ?? home?.cards[0]
  if (moment?.filled) return <Full moment={moment} filled={moment.filled} />
  if (moment) return <Pressed moment={moment} />
  if (card) return <OneCard card={card} />
  return (
    <div class="page">
      <Empty title={words.home.noCard} note={words.home.noCardNote} />
      <Dock on="card" />
    </div>
  )
}

const OneCard = ({ card }: { card: HomeCard }) => {
  const { words, fill, say, href, locale, home } = useApp()
  const [isExplaining, setExplaining] = useState(false)
  const today = now()
  const unit = say(card.unit)
  const facts = { unit, goal: card.goal, reward: say(card.reward) }
  const due = card.expiresAt && { day: sayFullDay(card.expiresAt, locale), days: daysLeft(card.expiresAt, today) }
  const waits = card.nextAt && card.nextAt > today ? card.nextAt : null
  const others = home?.cards.filter((one) => one !== card) ?? []
  return (
    <div class="page page--table">
      <main class="screen cardpage">
        <OfflineBar />
        <header class="cardpage__top">
          {card.stamps === 0 ? (
            <h1 class="firstline lines">{fill(words.card.first, facts)}</h1>
          ) : (
            <h1>
              <More before={words.home.more} count={card.goal - card.stamps} unit={fill(words.home.moreUnit, facts)} />
            </h1>
          )}
          <p class="cardpage__say">
            <b>{card.stamps === 0 ? fill(words.card.firstGoal, facts) : fill(words.home.reward, facts)}</b>
            {card.stamps === 0
              ? fill(words.home.reward, facts)
              : due
                ? fill(words.when.dueLeft, due)
                : words.when.never}
          </p>
        </header>
        <MemberCard card={card} />
        {waits && (
          <p class="small mute center">
            {fill(words.card.nextAt, { time: `${sayDay(waits, today, locale)} ${sayTime(waits)}` })}
          </p>
        )}
        {card.stamps === 0 && !waits && <p class="small mute center">{words.card.firstHint}</p>}
        <nav class="cardpage__links" aria-label={words.card.links}>
          <a class="link" href={href('/history')}>
            {words.card.history}
            <Icon name="chev" />
          </a>
          <button type="button" class="link" onClick={() => setExplaining(true)}>
            {words.card.rules}
            <Icon name="chev" />
          </button>
          {others.map((one) => (
            <a class="link" key={one.id} href={href(`/card/${one.id}`)}>
              {say(one.name)}
              <Icon name="chev" />
            </a>
          ))}
          <a class="link" href={href('/')}>
            {words.act.back}
            <Icon name="chev" />
          </a>
        </nav>
      </main>
      <ScanKeys />
      {isExplaining && <Rules card={card} onClose={() => setExplaining(false)} />}
    </div>
  )
}

export default CardScreen
