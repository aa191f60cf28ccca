import { fill } from '../../../../base/text.ts'
import type { Multiplier } from '../../../../domain/card/points-card.ts'
import { WordsArea } from '../../../../ui/form/words-area.tsx'
import type { CardFormProps } from '../../family.ts'
import { words } from '../words/words.ts'
import { optionsOf } from '../../../../ui/form/options-of.ts'

type When = Multiplier['when']

interface Props extends Pick<CardFormProps, 'stores' | 'tiers'> {
  when: When
  change: (when: When) => void
}

interface TicksProps<Value extends string | number> {
  label: string
  options: readonly { value: Value; words: string }[]
  chosen: readonly Value[]
  change: (chosen: Value[]) => void
}

/** Some of a few, at least one. */
const Ticks = <Value extends string | number>({ label, options, chosen, change }: TicksProps<Value>) => (
  <>
    <div class="row row--wrap" role="group" aria-label={label}>
      {options.map(({ value, words: said }) => (
        <label key={value} class="choice choice--mid">
          <input
            class="tick"
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{said}</span>
        </label>
      ))}
    </div>
    {chosen.length === 0 && (
      <p class="field__err" role="status">
        {words.nothingChosen}
      </p>
    )}
  </>
)

const named = (all: readonly { id: string; name: string }[]) => all.map(({ id, name }) => ({ value: id, words: name }))

/** Chosen, and no more among the tiers: they must be seen to be taken off. */
const goneFrom = (tiers: Props['tiers'], chosen: readonly string[]) =>
  chosen.filter((id) => !tiers.some((one) => one.id === id)).map((id) => ({ id, name: fill(words.tierGone, { id }) }))

export const MultiplierTarget = ({ when, change, stores, tiers }: Props) => {
  const label = optionsOf(words.whens).find(({ kind }) => kind === when.kind)?.words ?? ''
  switch (when.kind) {
    case 'weekday':
      return (
        <Ticks
          label={label}
          options={words.weekdays.map((said, value) => ({ value, words: said }))}
          chosen={when.weekdays}
          change={(weekdays) => change({ ...when, weekdays: weekdays.sort() })}
        />
      )
    case 'store':
      return (
        <Ticks
          label={label}
          options={named(stores)}
          chosen={when.stores as readonly string[]}
          change={(chosen) => change({ ...when, stores: chosen as typeof when.stores })}
        />
      )
    case 'product':
      return (
        <WordsArea label={words.products} words={when.products} change={(products) => change({ ...when, products })} />
      )
    case 'tier':
      return (
        <Ticks
          label={label}
          options={[...named(tiers), ...named(goneFrom(tiers, when.tiers))]}
          chosen={when.tiers}
          change={(chosen) => change({ ...when, tiers: chosen })}
        />
      )
  }
}
