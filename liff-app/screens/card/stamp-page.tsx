// One stamp card: how many are missing, the card itself, what its cells give on the way.
import { useState } from 'preact/hooks'
import { daysLeft, sayDay, sayFullDay, sayTime } from '../../data/dates.ts'
import { nextReward, type HomeStampCard } from '../../data/cards/stamp-shown.ts'
import { now } from '../../data/state.ts'
import { AwaitedNote } from '../../parts/cards/awaited-note.tsx'
import { Icon } from '../../parts/icon.tsx'
import { MemberCard } from '../../parts/paper/member-card.tsx'
import { More } from '#shared/ui/cards/more.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { ScanKeys } from '../../parts/scan-keys.tsx'
import { useApp } from '../../parts/words.ts'
import { CardLinks } from './links.tsx'
import { Rules } from './rules.tsx'
import { sayEarn } from './say-rules.ts'
import { CardTerms, useTerms } from './terms.tsx'
import { Waiting } from './waiting.tsx'

export const StampPage = ({ card }: { card: HomeStampCard }) => {
  const { words, locale, fill, say } = useApp()
  const [isExplaining, setExplaining] = useState(false)
  const terms = useTerms(card)
  const today = now()
  const { pressed } = card.shown
  const waits = card.nextAt && card.nextAt > today ? card.nextAt : null
  const owed = pressed.length - card.balance
  return (
    <div class="page page--table">
      <main class="screen cardpage">
        <OfflineBar />
        <Top card={card} />
        <MemberCard card={card} />
        <AwaitedNote cards={[card]} />
        <Waiting card={card} />
        {owed > 0 && <p class="small center">{fill(words.card.owed, { owed, unit: say(card.unit) })}</p>}
        {waits && (
          <p class="small mute center">
            {fill(words.card.nextAt, { time: `${sayDay(waits, today, locale)} ${sayTime(waits)}` })}
          </p>
        )}
        {pressed.length === 0 && !waits && terms?.ways.includes('code') && (
          <p class="small mute center">{words.card.firstHint}</p>
        )}
        <CardTerms terms={terms} earn={sayEarn(card, words, locale)} />
        <CardLinks card={card}>
          <button type="button" class="link" onClick={() => setExplaining(true)}>
            {words.card.rules}
            <Icon name="chev" />
          </button>
        </CardLinks>
      </main>
      <ScanKeys />
      {isExplaining && <Rules card={card} terms={terms} onClose={() => setExplaining(false)} />}
    </div>
  )
}

/** The number people care about, and when it ends. */
const Top = ({ card }: { card: HomeStampCard }) => {
  const { words, fill, say, locale } = useApp()
  const next = nextReward(card)
  const facts = { unit: say(card.unit), goal: card.goal, reward: say(next.words) }
  const due = card.expiresAt && {
    day: sayFullDay(card.expiresAt, locale),
    days: daysLeft(card.expiresAt, now()),
  }
  if (card.shown.pressed.length === 0)
    return (
      <header class="cardpage__top">
        <h1 class="firstline lines">{fill(words.card.first, facts)}</h1>
        <p class="cardpage__say">
          <b>{fill(words.card.firstGoal, facts)}</b>
          {fill(words.home.reward, { reward: say(card.reward) })}
        </p>
      </header>
    )
  return (
    <header class="cardpage__top">
      <h1>
        <More before={words.home.more} count={next.missing} unit={fill(words.home.moreUnit, facts)} />
      </h1>
      <p class="cardpage__say">
        <b>{fill(words.home.reward, facts)}</b>
        {due ? fill(words.when.dueLeft, due) : words.when.never}
      </p>
    </header>
  )
}
