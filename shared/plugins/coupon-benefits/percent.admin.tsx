import { WholeField } from '../../ui/form/whole-field.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { PercentSettings } from './percent.benefit.ts'

const MOST = 100_000
const WHOLE = 100

export const Fields = ({ id, settings, change }: BenefitFieldsProps<PercentSettings>) => (
  <div class="stack">
    <div class="row row--wrap">
      <span>打</span>
      <WholeField
        id={id}
        label="幾折，85 就是 85 折"
        value={WHOLE - settings.percentOff}
        min={1}
        max={WHOLE - 1}
        change={(left) => change({ ...settings, percentOff: WHOLE - left })}
      />
      <span>折（90 就是 9 折），消費滿</span>
      <WholeField
        label="最低消費"
        before="NT$"
        value={settings.minSpend}
        min={0}
        max={MOST}
        change={(minSpend) => change({ ...settings, minSpend })}
      />
      <span>{settings.minSpend === 0 ? '（0 就是不限）' : '可用'}</span>
    </div>
    <div class="row row--wrap">
      <span>最多折</span>
      <WholeField
        label="最多折抵"
        before="NT$"
        value={settings.maxOff ?? 0}
        min={0}
        max={MOST}
        change={(most) => change({ ...settings, maxOff: most === 0 ? null : most })}
      />
      <span>{settings.maxOff === null && '（0 就是不限）'}</span>
    </div>
  </div>
)
