import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import { UNITS, unitWords, type WaitSettings } from './node.ts'
import { pageLocale } from '../../../ui/locale.ts'
import { words } from '../words.ts'

const AMOUNT_MAX = 1440

export default function WaitForm({ settings, change }: SettingsProps<WaitSettings>) {
  return (
    <FormLine label={words.wait.howLong}>
      <div class="row row--wrap">
        <input
          class="input tiny"
          type="number"
          inputMode="numeric"
          min={1}
          max={AMOUNT_MAX}
          aria-label={words.wait.amount}
          value={settings.amount}
          onInput={(event) => change({ ...settings, amount: Math.round(Number(event.currentTarget.value)) })}
        />
        <div class="seg" role="group" aria-label={words.wait.unit}>
          {UNITS.map((unit) => (
            <button
              key={unit}
              type="button"
              aria-pressed={settings.unit === unit}
              onClick={() => change({ ...settings, unit })}
            >
              {unitWords(unit)[pageLocale()]}
            </button>
          ))}
        </div>
      </div>
    </FormLine>
  )
}
