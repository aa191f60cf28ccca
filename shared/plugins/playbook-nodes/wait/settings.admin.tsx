import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import { UNITS, unitWords, type WaitSettings } from './node.ts'

const AMOUNT_MAX = 1440

export default function WaitForm({ settings, change }: SettingsProps<WaitSettings>) {
  return (
    <FormLine label="等多久">
      <div class="row row--wrap">
        <input
          class="input tiny"
          type="number"
          inputMode="numeric"
          min={1}
          max={AMOUNT_MAX}
          aria-label="多少"
          value={settings.amount}
          onInput={(event) => change({ ...settings, amount: Math.round(Number(event.currentTarget.value)) })}
        />
        <div class="seg" role="group" aria-label="單位">
          {UNITS.map((unit) => (
            <button
              key={unit}
              type="button"
              aria-pressed={settings.unit === unit}
              onClick={() => change({ ...settings, unit })}
            >
              {unitWords(unit)['zh-Hant']}
            </button>
          ))}
        </div>
      </div>
    </FormLine>
  )
}
