import { WholeField } from '../../ui/form/whole-field.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { PercentSettings } from './percent.benefit.ts'
import { words } from './words.ts'

const MOST = 100_000
const WHOLE = 100

export const Fields = ({ id, settings, change }: BenefitFieldsProps<PercentSettings>) => (
  <div class="stack">
    <div class="row row--wrap">
      <span>{words.percent.off}</span>
      <WholeField
        id={id}
        label={words.percent.label}
        value={WHOLE - settings.percentOff}
        min={1}
        max={WHOLE - 1}
        change={(left) => change({ ...settings, percentOff: WHOLE - left })}
      />
      <span>
        {words.percent.after}
        {words.spendFrom}
      </span>
      <WholeField
        label={words.minSpend}
        before="NT$"
        value={settings.minSpend}
        min={0}
        max={MOST}
        change={(minSpend) => change({ ...settings, minSpend })}
      />
      <span>{settings.minSpend === 0 ? words.noLimit : words.usable}</span>
    </div>
    <div class="row row--wrap">
      <span>{words.percent.most}</span>
      <WholeField
        label={words.percent.mostLabel}
        before="NT$"
        value={settings.maxOff ?? 0}
        min={0}
        max={MOST}
        change={(most) => change({ ...settings, maxOff: most === 0 ? null : most })}
      />
      <span>{settings.maxOff === null && words.noLimit}</span>
    </div>
  </div>
)
