import { HEADLINE_MAX, LINE_MAX } from '../../domain/coupon/benefit-kind.ts'
import { LangFields } from '../../ui/form/lang-fields.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { FreeTextSettings } from './free-text.benefit.ts'

export const Fields = ({ id, settings, change }: BenefitFieldsProps<FreeTextSettings>) => (
  <div class="stack">
    <LangFields
      id={id}
      label="印大的字"
      text={settings.headline}
      max={HEADLINE_MAX}
      isBad={!settings.headline['zh-Hant'].trim()}
      change={(headline) => change({ ...settings, headline })}
    />
    <p class="field__hint">印大的字。四個字最好看，例如「買一送一」「喝一杯」</p>
    <LangFields
      id="coupon-line"
      label="說清楚一點"
      text={settings.line}
      max={LINE_MAX}
      isBad={!settings.line['zh-Hant'].trim()}
      change={(line) => change({ ...settings, line })}
    />
    <p class="field__hint">說清楚一點，印在下面，例如「任一中杯飲品」</p>
  </div>
)
