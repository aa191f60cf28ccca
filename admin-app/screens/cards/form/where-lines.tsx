// Who may earn on a card, where, and from when until when.
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { cardForm as words } from '../../../words/screens/card-form.ts'
import type { ProgramFormProps } from './form-props.ts'

export interface StoreOption {
  id: string
  name: string
}

const PeriodLine = ({ program, change }: ProgramFormProps) => {
  const { period } = program
  const isTurned = period.from !== null && period.until !== null && period.until < period.from
  const date = (side: 'from' | 'until') => (
    <label class="row">
      {words[side]}
      <input
        class="input days"
        type="date"
        value={period[side] ?? ''}
        aria-invalid={(side === 'until' && isTurned) || undefined}
        onInput={(event) => change({ ...program, period: { ...period, [side]: event.currentTarget.value || null } })}
      />
    </label>
  )
  return (
    <FormLine label={words.fields.period}>
      <div class="field" id="card-period" tabIndex={-1}>
        <div class="row row--wrap">
          {date('from')}
          {date('until')}
        </div>
        <p class="field__hint">{words.periodNote}</p>
      </div>
    </FormLine>
  )
}

const StoresLine = ({ program, change, stores }: ProgramFormProps & { stores: readonly StoreOption[] }) => {
  const chosen = program.stores as readonly string[]
  const to = (next: readonly string[]) => change({ ...program, stores: next as typeof program.stores })
  return (
    <FormLine label={words.fields.stores} flat>
      <div id="card-stores" tabIndex={-1}>
        <div role="radiogroup" aria-label={words.fields.stores}>
          <Choice
            kind="radio"
            name="card-stores"
            checked={chosen.length === 0}
            label={words.everyStore}
            onChange={() => to([])}
          />
          <Choice
            kind="radio"
            name="card-stores"
            checked={chosen.length > 0}
            label={words.someStores}
            onChange={() => to(stores.map(({ id }) => id))}
          />
        </div>
        {chosen.length > 0 && (
          <div class="inset" role="group" aria-label={words.someStores}>
            {stores.map(({ id, name }) => (
              <Choice
                key={id}
                kind="checkbox"
                checked={chosen.includes(id)}
                // A card of no store would be a card of every store.
                disabled={chosen.length === 1 && chosen[0] === id}
                label={name}
                onChange={(checked) => to(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
              />
            ))}
          </div>
        )}
      </div>
    </FormLine>
  )
}

const TiersLine = ({ program, change }: ProgramFormProps) => (
  <FormLine label={words.fields.tiers}>
    <div class="field">
      <input
        id="card-tiers"
        class="input"
        aria-label={words.fields.tiers}
        defaultValue={program.tiers.join('、')}
        // Taken as a list when one leaves, so that a comma may be typed at all.
        onChange={(event) => {
          const named = event.currentTarget.value.split(/[,，、]+/).map((one) => one.trim())
          change({ ...program, tiers: [...new Set(named.filter(Boolean))] })
        }}
      />
      <p class="field__hint">{words.tiersNote}</p>
    </div>
  </FormLine>
)

/** @param stores of the brand; null for a programme of the whole group, which holds in all of them */
export const WhereLines = ({ stores, ...props }: ProgramFormProps & { stores: readonly StoreOption[] | null }) => (
  <>
    <PeriodLine {...props} />
    {stores && stores.length > 0 && <StoresLine {...props} stores={stores} />}
    <TiersLine {...props} />
  </>
)
