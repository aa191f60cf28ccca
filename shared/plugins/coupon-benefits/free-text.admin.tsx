import { HEADLINE_MAX, LINE_MAX } from '../../domain/coupon/benefit-kind.ts'
import { LangFields } from '../../ui/form/lang-fields.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { FreeTextSettings } from './free-text.benefit.ts'
import { words } from './words.ts'

export const Fields = ({ id, settings, change }: BenefitFieldsProps<FreeTextSettings>) => (
  <div class="stack">
    <LangFields
      id={id}
      label={words.freeText.headline}
      text={settings.headline}
      max={HEADLINE_MAX}
      isBad={!settings.headline['zh-Hant'].trim()}
      change={(headline) => change({ ...settings, headline })}
    />
    <p class="field__hint">{words.freeText.headlineNote}</p>
    <LangFields
      id="coupon-line"
      label={words.freeText.line}
      text={settings.line}
      max={LINE_MAX}
      isBad={!settings.line['zh-Hant'].trim()}
      change={(line) => change({ ...settings, line })}
    />
    <p class="field__hint">{words.freeText.lineNote}</p>
  </div>
)
