import { fill } from '../../../../base/text.ts'
import {
  STEP_ID_MAX,
  STEPS_MAX,
  STEPS_MIN,
  type MissionCard,
  type MissionStep,
} from '../../../../domain/card/mission-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../../family.ts'
import { missing } from '../changes.ts'
import { moved, withEachStore, withStep } from './edit-steps.ts'
import { StepFields } from './step-fields.admin.tsx'
import { words } from '../words/words.ts'

const LETTERS = 36

const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(STEP_ID_MAX)), (byte) => (byte % LETTERS).toString(LETTERS)).join('')

interface HandsProps {
  nth: number
  steps: readonly MissionStep[]
  to: (steps: MissionStep[]) => void
}

/** Moves a step, or takes it out. */
const Hands = ({ nth, steps, to }: HandsProps) => {
  const facts = { nth: nth + 1 }
  const hands = [
    { sign: '↑', label: words.earlier, may: nth > 0, act: () => to(moved(steps, nth, nth - 1)) },
    { sign: '↓', label: words.later, may: nth < steps.length - 1, act: () => to(moved(steps, nth, nth + 1)) },
    { sign: '✕', label: words.off, may: steps.length > STEPS_MIN, act: () => to(steps.filter((_, at) => at !== nth)) },
  ]
  return (
    <div class="row">
      <b class="grow">{fill(words.step, facts)}</b>
      {hands.map(({ sign, label, may, act }) => (
        <button
          key={sign}
          type="button"
          class="btn btn--quiet btn--s"
          aria-label={fill(label, facts)}
          disabled={!may}
          onClick={act}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </div>
  )
}

export const StepsLine = ({ settings, change, stores }: CardFormProps<MissionCard>) => {
  const { steps } = settings
  const to = (next: MissionStep[]) => change({ ...settings, steps: next })
  const put = (nth: number, step: MissionStep) => to(steps.map((one, at) => (at === nth ? step : one)))
  return (
    <FormLine label={words.steps} small={fill(words.stepsNote, { least: STEPS_MIN, most: STEPS_MAX })}>
      <div class="stack stack--wide" id="card-steps" tabIndex={-1}>
        {steps.map((step, nth) => (
          <div key={step.id} class="stack" role="group" aria-label={fill(words.step, { nth: nth + 1 })}>
            <Hands nth={nth} steps={steps} to={to} />
            <StepFields step={step} nth={nth + 1} stores={stores} change={(next) => put(nth, next)} />
          </div>
        ))}
        {missing(settings).includes('steps') && (
          <p class="field__err" role="alert">
            {words.twice}
          </p>
        )}
        {steps.length < STEPS_MAX && (
          <div class="row row--wrap">
            <button type="button" class="chip chip--add" onClick={() => to(withStep(steps, newId()))}>
              <span aria-hidden="true">＋</span>
              {words.add}
            </button>
            {stores.length >= STEPS_MIN && (
              <button type="button" class="chip chip--add" onClick={() => to(withEachStore(steps, stores, newId))}>
                <span aria-hidden="true">＋</span>
                {words.eachStore}
              </button>
            )}
          </div>
        )}
      </div>
    </FormLine>
  )
}
