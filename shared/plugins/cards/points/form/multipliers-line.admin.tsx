import { fill } from '../../../../base/text.ts'
import { MULTIPLIERS_MAX, PERCENT_MAX, type Multiplier, type PointsCard } from '../../../../domain/card/points-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { WholeField } from '../../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../../family.ts'
import { MultiplierTarget } from './multiplier-target.admin.tsx'
import { words } from '../words/words.ts'
import { optionsOf } from '../../../../ui/form/options-of.ts'
import { listed } from '../../../../ui/joiners.ts'

type Props = CardFormProps<PointsCard>
type When = Multiplier['when']

const TWICE = 200
const SATURDAY = 6

const starting = (kind: When['kind']): When => {
  switch (kind) {
    case 'weekday':
      return { kind, weekdays: [SATURDAY] }
    case 'store':
      return { kind, stores: [] }
    case 'product':
      return { kind, products: [] }
    case 'tier':
      return { kind, tiers: [] }
  }
}

interface OneProps extends Pick<Props, 'stores' | 'tiers'> {
  one: Multiplier
  nth: number
  put: (next: Multiplier) => void
  off: () => void
}

const One = ({ one, nth, put, off, stores, tiers }: OneProps) => {
  const ways = optionsOf(words.whens).filter(
    ({ kind }) => kind !== 'tier' || tiers.length > 0 || one.when.kind === 'tier',
  )
  const label = fill(words.multiplier, { nth })
  return (
    <div class="stack" role="group" aria-label={label}>
      <div class="row row--wrap">
        <div class="seg" role="group" aria-label={listed([label, words.when])}>
          {ways.map(({ kind, words: said }) => (
            <button
              key={kind}
              type="button"
              aria-pressed={one.when.kind === kind}
              onClick={() => one.when.kind !== kind && put({ ...one, when: starting(kind) })}
            >
              {said}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="btn btn--quiet btn--s"
          aria-label={fill(words.multiplierOff, { nth })}
          onClick={off}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <MultiplierTarget when={one.when} change={(when) => put({ ...one, when })} stores={stores} tiers={tiers} />
      <WholeField
        label={words.percent}
        before={words.percent}
        after={words.percentAfter}
        value={one.percent}
        min={0}
        max={PERCENT_MAX}
        change={(percent) => put({ ...one, percent })}
      />
    </div>
  )
}

export const MultipliersLine = ({ settings, change, stores, tiers }: Props) => {
  const { multipliers } = settings
  const to = (next: Multiplier[]) => change({ ...settings, multipliers: next })
  return (
    <FormLine label={words.multipliers} small={fill(words.multipliersNote, { most: MULTIPLIERS_MAX })}>
      <div class="stack stack--wide" id="card-multipliers" tabIndex={-1}>
        {multipliers.map((one, nth) => (
          <One
            key={nth}
            one={one}
            nth={nth + 1}
            stores={stores}
            tiers={tiers}
            put={(next) => to(multipliers.map((other, at) => (at === nth ? next : other)))}
            off={() => to(multipliers.filter((_, at) => at !== nth))}
          />
        ))}
        {multipliers.length > 0 && <p class="field__hint">{words.percentNote}</p>}
        {multipliers.length < MULTIPLIERS_MAX && (
          <div class="row">
            <button
              type="button"
              class="chip chip--add"
              onClick={() => to([...multipliers, { when: starting('weekday'), percent: TWICE }])}
            >
              <span aria-hidden="true">＋</span>
              {words.multiplierAdd}
            </button>
          </div>
        )}
      </div>
    </FormLine>
  )
}
