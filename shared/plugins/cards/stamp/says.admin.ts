import { fill, say } from '../../../base/text.ts'
import type { StampCard } from '../../../domain/card/stamp-card.ts'
import { pageLocale } from '../../../ui/locale.ts'
import type { CardWords } from '../family.ts'
import { earnWords, halfwayWords, nextWords, validityWords } from './say-stamp.ts'
import { words } from './words/words.ts'

export const says: CardWords<StampCard> = {
  name: words.name,
  about: words.about,
  fields: words.fields,
  says: ({ earn, goal, reward, halfway, next, validity }, unit) => ({
    pattern: fill(words.says, { halfway: halfway.length > 0 ? words.saysHalfway : '' }),
    chosen: {
      earn: earnWords(earn, unit),
      halfway: halfwayWords(halfway, unit),
      goal: `${goal} ${unit}`,
      reward: say(reward.words, pageLocale()) || '……',
      next: nextWords(next),
      validity: validityWords(validity),
    },
  }),
  changes: words.changes,
}
