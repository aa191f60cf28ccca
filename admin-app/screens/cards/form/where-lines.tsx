// Who may earn on a card, where, and from when until when.
import { fill } from '#shared/base/text.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { cardForm as words } from '../../../words/rooms.ts'
import type { TierOption } from '../tier-options.ts'
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

const StoresLine = ({
  program,
  change,
  stores,
  isOwnOnly,
}: ProgramFormProps & { stores: readonly StoreOption[]; isOwnOnly: boolean }) => {
  const chosen = program.stores as readonly string[]
  const to = (next: readonly string[]) => change({ ...program, stores: next as typeof program.stores })
  return (
    <FormLine label={words.fields.stores} flat>
      <div id="card-stores" tabIndex={-1}>
        {isOwnOnly ? (
          <p class="field__hint">{words.ownStoresNote}</p>
        ) : (
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
        )}
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

/** Those there are, and those a card still names though the scheme has them no more: they must be seen to be taken off. */
const TiersLine = ({ program, change, tiers }: ProgramFormProps & { tiers: readonly TierOption[] }) => {
  const chosen = program.tiers
  const gone = chosen.filter((id) => !tiers.some((one) => one.id === id))
  const offered = [...tiers, ...gone.map((id) => ({ id, name: fill(words.tierGone, { id }) }))]
  const put = (id: string, on: boolean) =>
    change({ ...program, tiers: on ? [...chosen, id] : chosen.filter((one) => one !== id) })
  return (
    <FormLine label={words.fields.tiers} flat>
      <div class="field" id="card-tiers" tabIndex={-1}>
        {offered.length > 0 && (
          <div role="group" aria-label={words.fields.tiers}>
            {offered.map(({ id, name }) => (
              <Choice
                key={id}
                kind="checkbox"
                checked={chosen.includes(id)}
                label={name}
                onChange={(on) => put(id, on)}
              />
            ))}
          </div>
        )}
        {tiers.length > 0 ? (
          <p class="field__hint">{words.tiersNote}</p>
        ) : (
          <p class="field__hint">
            {words.tiersNone}{' '}
            <a class="link" href="/admin/tiers">
              {words.tiersMake}
            </a>
          </p>
        )}
      </div>
    </FormLine>
  )
}

interface Props extends ProgramFormProps {
  /** Of the brand; null for a programme of the whole group, which holds in all of them. */
  stores: readonly StoreOption[] | null
  isOwnOnly: boolean
  tiers: readonly TierOption[]
}

export const WhereLines = ({ stores, isOwnOnly, tiers, ...props }: Props) => (
  <>
    <PeriodLine {...props} />
    {stores && stores.length > 0 && <StoresLine {...props} stores={stores} isOwnOnly={isOwnOnly} />}
    <TiersLine {...props} tiers={tiers} />
  </>
)
