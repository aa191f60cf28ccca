import { LangFields } from '../../ui/form/lang-fields.tsx'
import { WholeField } from '../../ui/form/whole-field.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { ItemSettings } from './item.benefit.ts'
import { words } from './words.ts'

const ITEM_MAX = 70
const QUANTITY_MAX = 99
const SKU_MAX = 64

export const Fields = ({ id, settings, change }: BenefitFieldsProps<ItemSettings>) => (
  <div class="stack">
    <LangFields
      id={id}
      label={words.item.what}
      text={settings.item}
      max={ITEM_MAX}
      isBad={!settings.item['zh-Hant'].trim()}
      change={(item) => change({ ...settings, item })}
    />
    <div class="row row--wrap">
      <WholeField
        label={words.item.quantity}
        value={settings.quantity}
        min={1}
        max={QUANTITY_MAX}
        change={(quantity) => change({ ...settings, quantity })}
      />
      <span>{words.item.sku}</span>
      <input
        class="input input--n"
        aria-label={words.item.skuLabel}
        maxLength={SKU_MAX}
        value={settings.sku ?? ''}
        onInput={(event) => change({ ...settings, sku: event.currentTarget.value.trim() || null })}
      />
      <span>{words.item.optional}</span>
    </div>
  </div>
)
