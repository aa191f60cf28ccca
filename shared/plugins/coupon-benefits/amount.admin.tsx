import { WholeField } from '../../ui/form/whole-field.tsx'
import type { AmountSettings } from './amount.benefit.ts'
import type { BenefitFieldsProps } from './family.ts'
import { words } from './words.ts'

const MOST = 100_000

export const Fields = ({ id, settings, change }: BenefitFieldsProps<AmountSettings>) => (
  <div class="row row--wrap">
    <span>{words.amount.off}</span>
    <WholeField
      id={id}
      label={words.amount.label}
      before="NT$"
      value={settings.off}
      min={1}
      max={MOST}
      change={(off) => change({ ...settings, off })}
    />
    <span>{words.spendFrom}</span>
    <WholeField
      label={words.minSpend}
      before="NT$"
      value={settings.minSpend}
      min={0}
      max={MOST}
      isBad={settings.minSpend > 0 && settings.minSpend < settings.off}
      change={(minSpend) => change({ ...settings, minSpend })}
    />
    <span>{settings.minSpend === 0 ? words.noLimit : words.usable}</span>
  </div>
)
