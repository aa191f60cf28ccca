// A mission’s own part of the form.
import type { MissionCard } from '../../../domain/card/mission-card.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import { RadioRows } from '../../../ui/form/radio-rows.tsx'
import { WholeField } from '../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../family.ts'
import { HalfwayLine, RewardLine } from './form/gives.admin.tsx'
import { StepsLine } from './form/steps-line.admin.tsx'
import { words } from './words/words.ts'
import { optionsOf } from '../../../ui/form/options-of.ts'

type Props = CardFormProps<MissionCard>
type Validity = MissionCard['validity']

const MONTHS = 3
const MONTHS_MAX = 36

const OrderLine = ({ settings, change }: Props) => (
  <FormLine label={words.order}>
    <div class="stack">
      <div class="seg" role="group" aria-label={words.order} id="card-order" tabIndex={-1}>
        {optionsOf(words.orders).map(({ kind: order, words: label }) => (
          <button
            key={order}
            type="button"
            aria-pressed={settings.order === order}
            onClick={() => change({ ...settings, order })}
          >
            {label}
          </button>
        ))}
      </div>
      {settings.order === 'in-order' && <p class="field__hint">{words.inOrderNote}</p>}
    </div>
  </FormLine>
)

const startingValidity = (kind: Validity['kind'], before: Validity): Validity => {
  if (kind === 'never') return { kind }
  if (kind === 'until') return { kind, day: '' }
  return { kind, months: 'months' in before ? before.months : MONTHS }
}

const ValidityLine = ({ settings, change }: Props) => {
  const { validity } = settings
  const to = (next: Validity) => change({ ...settings, validity: next })
  return (
    <FormLine label={words.validity} flat>
      <RadioRows
        label={words.validity}
        id="card-validity"
        chosen={validity.kind}
        options={optionsOf(words.validities)}
        choose={(kind) => to(startingValidity(kind, validity))}
      >
        {'months' in validity && (
          <WholeField
            label={words.months}
            value={validity.months}
            min={1}
            max={MONTHS_MAX}
            after={words.months}
            change={(months) => to({ ...validity, months })}
          />
        )}
        {validity.kind === 'until' && (
          <input
            class="input days"
            type="date"
            aria-label={words.until}
            aria-invalid={!validity.day || undefined}
            value={validity.day}
            onInput={(event) => to({ kind: 'until', day: event.currentTarget.value })}
          />
        )}
      </RadioRows>
    </FormLine>
  )
}

const NextLine = ({ settings, change }: Props) => (
  <FormLine label={words.next} flat>
    <RadioRows
      label={words.next}
      id="card-next"
      chosen={settings.next.kind}
      options={optionsOf(words.nexts)}
      choose={(kind) => change({ ...settings, next: { kind } })}
    />
  </FormLine>
)

export default function MissionForm(props: Props) {
  return (
    <>
      <StepsLine {...props} />
      <OrderLine {...props} />
      <RewardLine {...props} />
      <HalfwayLine {...props} />
      <NextLine {...props} />
      <ValidityLine {...props} />
    </>
  )
}
