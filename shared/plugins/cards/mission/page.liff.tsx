// A mission as a page: each stop with its words, the prize at the end, and the rules.
import { fill } from '../../../base/text.ts'
import { Paper } from '../../../ui/cards/paper.tsx'
import { RouteMap } from '../../../ui/cards/route-map.tsx'
import type { CardPageProps } from '../faces.ts'
import { routeOf } from './route.tsx'
import { missionShown } from './shown.ts'
import { WORDS } from './words.liff.ts'

const MissionPage = ({ card, told }: CardPageProps) => {
  const words = WORDS[told.locale]
  const { order, halfway, after } = missionShown(card)
  const reward = card.reward ? told.say(card.reward) : ''
  const facts = { n: card.balance, of: card.goal, reward }
  return (
    <>
      <h1 class="sr">{told.say(card.name)}</h1>
      <RouteMap {...routeOf(card, told)} open={{ prizeLine: fill(words.goal, facts), prize: reward }} />
      <Paper title={words.rules}>
        <ul>
          <li>{order === 'any' ? words.any : words.inOrder}</li>
          {halfway.map(({ at, words: gives }) => (
            <li key={at}>{fill(words.halfway, { n: at, reward: told.say(gives) })}</li>
          ))}
          <li>{fill(words.gives, facts)}</li>
          {after && <li>{words.after[after]}</li>}
          {card.expiresAt && <li>{fill(words.ends, { day: told.fullDay(card.expiresAt) })}</li>}
          <li>{words.back}</li>
        </ul>
      </Paper>
    </>
  )
}

export default MissionPage
