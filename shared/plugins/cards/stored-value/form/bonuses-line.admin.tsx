import { fill } from '../../../../base/text.ts'
import { BONUSES_MAX, TOP_UP_MAX, type StoredValueCard } from '../../../../domain/card/stored-value-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import { LapseRows } from '../../../../ui/form/lapse-rows.tsx'
import { WholeField } from '../../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../../family.ts'
import { missing } from '../changes.ts'
import { words } from '../words/words.ts'

type Props = CardFormProps<StoredValueCard>
type Bonus = StoredValueCard['bonuses'][number]

const FIRST: Bonus = { from: 1_000, bonus: 50 }

/** Twice the highest step, and more than twice of what it gives. */
const following = (bonuses: readonly Bonus[]): Bonus => {
  const highest = [...bonuses].sort((a, b) => b.from - a.from)[0]
  return highest
    ? { from: Math.min(TOP_UP_MAX, highest.from * 2), bonus: Math.min(TOP_UP_MAX, highest.bonus * 2 + 1) }
    : FIRST
}

export const BonusesLine = ({ settings, change }: Props) => {
  const { bonuses } = settings
  const to = (next: Bonus[]) => change({ ...settings, bonuses: next })
  return (
    <FormLine label={words.bonuses} small={fill(words.bonusesNote, { most: BONUSES_MAX })}>
      <div class="stack" id="card-bonuses" tabIndex={-1}>
        {bonuses.map((one, nth) => {
          const put = (next: Partial<Bonus>) =>
            to(bonuses.map((other, at) => (at === nth ? { ...other, ...next } : other)))
          return (
            <div key={nth} class="row row--wrap" role="group" aria-label={`${words.bonuses} ${nth + 1}`}>
              <WholeField
                label={words.from}
                before={`${words.from} NT$`}
                value={one.from}
                min={1}
                max={TOP_UP_MAX}
                change={(from) => put({ from })}
              />
              <WholeField
                label={words.bonus}
                before={`${words.bonus} NT$`}
                value={one.bonus}
                min={1}
                max={TOP_UP_MAX}
                change={(bonus) => put({ bonus })}
              />
              <button
                type="button"
                class="btn btn--quiet btn--s"
                aria-label={fill(words.bonusOff, { nth: nth + 1 })}
                onClick={() => to(bonuses.filter((_, at) => at !== nth))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </div>
          )
        })}
        {missing(settings).includes('bonuses') && (
          <p class="field__err" role="alert">
            {words.bonusBad}
          </p>
        )}
        {bonuses.length < BONUSES_MAX && (
          <div class="row">
            <button type="button" class="chip chip--add" onClick={() => to([...bonuses, following(bonuses)])}>
              <span aria-hidden="true">＋</span>
              {words.bonusAdd}
            </button>
          </div>
        )}
      </div>
    </FormLine>
  )
}

export const BonusLapseLine = ({ settings, change }: Props) => (
  <FormLine label={words.bonusLapse} flat>
    <div class="stack">
      <LapseRows
        label={words.bonusLapse}
        id="card-bonusLapse"
        rule={settings.bonusLapse}
        change={(bonusLapse) => change({ ...settings, bonusLapse })}
      />
      <p class="field__hint">{words.paidNeverLapses}</p>
    </div>
  </FormLine>
)
