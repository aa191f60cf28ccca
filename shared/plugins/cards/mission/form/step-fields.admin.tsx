import { fill } from '../../../../base/text.ts'
import { STEP_WORDS_MAX, type MissionStep } from '../../../../domain/card/mission-card.ts'
import { LangFields } from '../../../../ui/form/lang-fields.tsx'
import { WordsArea } from '../../../../ui/form/words-area.tsx'
import type { CardFormProps } from '../../family.ts'
import { asKind, atStore } from './edit-steps.ts'
import { words } from '../words/words.ts'
import { optionsOf } from '../../../../ui/form/options-of.ts'

interface Props extends Pick<CardFormProps, 'stores'> {
  step: MissionStep
  nth: number
  change: (step: MissionStep) => void
}

const Target = ({ step, stores, change }: Props) => {
  switch (step.kind) {
    case 'store':
      return (
        <select
          class="select"
          aria-label={words.store}
          aria-invalid={!step.store || undefined}
          value={step.store}
          onChange={(event) => change(atStore(step, event.currentTarget.value, stores))}
        >
          <option value="">{words.noStore}</option>
          {stores.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )
    case 'product':
      return (
        <>
          <WordsArea
            label={words.products}
            words={step.products}
            change={(products) => change({ ...step, products })}
          />
          <p class="field__hint">{words.productsNote}</p>
        </>
      )
    case 'task':
      return <p class="field__hint">{words.taskNote}</p>
  }
}

/** What has to be done, and what the card calls it. */
export const StepFields = (props: Props) => {
  const { step, nth, change } = props
  return (
    <>
      <div class="seg" role="group" aria-label={fill(words.stepAsks, { nth, what: words.way })}>
        {optionsOf(words.ways).map(({ kind, words: way }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={step.kind === kind}
            onClick={() => step.kind !== kind && change(asKind(step, kind))}
          >
            {way}
          </button>
        ))}
      </div>
      <Target {...props} />
      <LangFields
        label={fill(words.stepAsks, { nth, what: words.stepWords })}
        text={step.words}
        max={STEP_WORDS_MAX}
        isBad={!step.words['zh-Hant'].trim()}
        change={(text) => change({ ...step, words: text })}
      />
    </>
  )
}
