import { WholeField } from '../../ui/form/whole-field.tsx'
import type { AmountSettings } from './amount.benefit.ts'
import type { BenefitFieldsProps } from './family.ts'

const MOST = 100_000

export const Fields = ({ id, settings, change }: BenefitFieldsProps<AmountSettings>) => (
  <div class="row row--wrap">
    <span>折</span>
    <WholeField
      id={id}
      label="折抵金額"
      before="NT$"
      value={settings.off}
      min={1}
      max={MOST}
      change={(off) => change({ ...settings, off })}
    />
    <span>，消費滿</span>
    <WholeField
      label="最低消費"
      before="NT$"
      value={settings.minSpend}
      min={0}
      max={MOST}
      isBad={settings.minSpend > 0 && settings.minSpend < settings.off}
      change={(minSpend) => change({ ...settings, minSpend })}
    />
    <span>{settings.minSpend === 0 ? '（0 就是不限）' : '可用'}</span>
  </div>
)
