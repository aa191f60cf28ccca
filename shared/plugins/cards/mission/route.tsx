// A mission in words: what the route prints, on the table and on the page.
import { fill } from '../../../base/text.ts'
import type { HomeCard } from '../../../contract/member.ts'
import { More } from '../../../ui/cards/more.tsx'
import type { RouteMapProps, RouteStop } from '../../../ui/cards/route-map.tsx'
import type { CardReading } from '../faces.ts'
import { missionShown, nextReward } from './shown.ts'
import { WORDS } from './words.liff.ts'

const stopsOf = (card: HomeCard, told: CardReading): RouteStop[] => {
  const words = WORDS[told.locale]
  const { steps, next } = missionShown(card)
  return steps.map(({ id, kind, words: step, doneAt }) => ({
    id,
    words: told.say(step),
    note: doneAt ? fill(words.doneAt, { day: told.day(doneAt) }) : id === next ? words.next : words.kinds[kind],
    doneAt,
    isNext: id === next,
  }))
}

const sayOf = (card: HomeCard, told: CardReading): Pick<RouteMapProps, 'more' | 'say' | 'line'> => {
  const words = WORDS[told.locale]
  const { isOver, order, steps } = missionShown(card)
  if (isOver) return { say: words.over, line: words.overNote }
  const { missing, words: gives } = nextReward(card)
  const facts = { n: card.balance, of: card.goal }
  const first =
    order === 'in-order' && steps[0] ? fill(words.beginInOrder, { step: told.say(steps[0].words) }) : words.begin
  const due = card.expiresAt
    ? fill(words.days, { day: told.day(card.expiresAt), n: told.daysLeft(card.expiresAt) })
    : fill(words.done, facts)
  return {
    more: <More before={words.more} count={missing} unit={missing === 1 ? words.unitOne : words.unit} />,
    say: gives ? fill(words.reward, { reward: told.say(gives) }) : '',
    line: told.asOf ?? (card.balance === 0 ? first : due),
  }
}

export const routeOf = (card: HomeCard, told: CardReading): RouteMapProps => ({
  face: card.face,
  brandName: told.brand,
  name: told.say(card.name),
  ...sayOf(card, told),
  stops: stopsOf(card, told),
  label: fill(WORDS[told.locale].label, { card: told.say(card.name), of: card.goal, n: card.balance }),
})
