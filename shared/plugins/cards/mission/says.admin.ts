import { fill, say } from '../../../base/text.ts'
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { pageLocale } from '../../../ui/locale.ts'
import type { CardWords } from '../family.ts'
import { words } from './words/words.ts'
import { listed } from '../../../ui/joiners.ts'

const NAMED = 3
const UNKNOWN = '……'

const stepsWords = ({ steps }: MissionCard, unit: string): string => {
  const named = steps.map((step) => say(step.words, pageLocale())).filter(Boolean)
  return named.length < steps.length || named.length > NAMED
    ? `${steps.length} ${unit}`
    : fill(words.saysSteps, { count: steps.length, unit, names: listed(named) })
}

const validityWords = (validity: MissionCard['validity']): string =>
  fill(words.saysValidity[validity.kind], {
    months: 'months' in validity ? validity.months : '',
    day: ('day' in validity && validity.day.replaceAll('-', '/')) || UNKNOWN,
  })

export const says: CardWords<MissionCard> = {
  name: words.name,
  about: words.about,
  fields: words.fields,
  says: (mission, unit) => ({
    pattern: fill(words.says, { halfway: mission.halfway.length > 0 ? words.saysHalfway : '' }),
    chosen: {
      steps: stepsWords(mission, unit),
      order: words.saysOrder[mission.order],
      halfway: listed(
        mission.halfway.map(({ at, words: gives }) =>
          fill(words.saysHalfwayGift, { at, unit, gives: say(gives, pageLocale()) || UNKNOWN }),
        ),
      ),
      reward: say(mission.reward.words, pageLocale()) || UNKNOWN,
      next: words.saysNext[mission.next.kind],
      validity: validityWords(mission.validity),
    },
  }),
  changes: words.changes,
}
