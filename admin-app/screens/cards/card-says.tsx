import { fill } from '#shared/base/text.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CardNames, CardSentence } from '#shared/plugins/cards/family.ts'
import { cardsAtDesk } from '#shared/plugins/cards/load.admin.ts'
import { Pick, Says } from '../../parts/page/says.tsx'
import { rulesSentence, type Places } from './rules-sentence.ts'
import { said } from '../../words/said.ts'

const given = (program: Program, names: CardNames): CardSentence =>
  cardsAtDesk.get(program.kind)?.words.says(program.settings, said(program.unit), names) ?? { pattern: '', chosen: {} }

/** What the programme gives, for lists. */
export const cardSentence = (program: Program, names: CardNames): string => {
  const { pattern, chosen } = given(program, names)
  return fill(pattern, chosen)
}

/** Fields whose names are not their places’ names. */
const FIELDS: Record<string, string> = {
  where: 'stores',
  when: 'period',
  who: 'tiers',
  pace: 'interval',
  most: 'cap',
  beside: 'stacking',
}

const goTo = (place: string) => {
  const element = document.getElementById(`card-${FIELDS[place] ?? place}`) ?? document.getElementById('card-gives')
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  element?.focus({ preventScroll: true })
}

/** A word joiner: no line begins with the mark that follows a word. */
const KEPT = '}\u2060'

const Sentence = ({ now, was, size }: { now: CardSentence; was: CardSentence | null; size?: 's' }) => (
  <Says
    says={now.pattern.replace(/\}(?=[，。；、,.;])/g, KEPT)}
    size={size}
    with={Object.fromEntries(
      Object.entries(now.chosen).map(([place, words]) => {
        const before = was?.chosen[place]
        const isNew = before !== undefined && before !== words
        return [
          place,
          words === '' ? (
            ''
          ) : (
            <Pick key={place} isNew={isNew} was={isNew && before ? before : undefined} onPick={() => goTo(place)}>
              {words}
            </Pick>
          ),
        ]
      }),
    )}
  />
)

/** What it promises as one sentence and its rules as a smaller one; what the draft changes is tinted, with the old words struck out. */
export const CardSays = ({ program, live, places }: { program: Program; live: Program | null; places: Places }) => (
  <>
    <Sentence now={given(program, places)} was={live && given(live, places)} />
    <Sentence now={rulesSentence(program, places)} was={live && rulesSentence(live, places)} size="s" />
  </>
)
