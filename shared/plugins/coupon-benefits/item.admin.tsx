import { LangFields } from '../../ui/form/lang-fields.tsx'
import { WholeField } from '../../ui/form/whole-field.tsx'
import type { BenefitFieldsProps } from './family.ts'
import type { ItemSettings } from './item.benefit.ts'

const ITEM_MAX = 70
const QUANTITY_MAX = 99
const SKU_MAX = 64

export const Fields = ({ id, settings, change }: BenefitFieldsProps<ItemSettings>) => (
  <div class="stack">
    <LangFields
      id={id}
      label="送什麼"
      text={settings.item}
      max={ITEM_MAX}
      isBad={!settings.item['zh-Hant'].trim()}
      change={(item) => change({ ...settings, item })}
    />
    <div class="row row--wrap">
      <WholeField
        label="數量"
        value={settings.quantity}
        min={1}
        max={QUANTITY_MAX}
        change={(quantity) => change({ ...settings, quantity })}
      />
      <span>份，POS 品號</span>
      <input
        class="input input--n"
        aria-label="POS 品號，沒有就空著"
        maxLength={SKU_MAX}
        value={settings.sku ?? ''}
        onInput={(event) => change({ ...settings, sku: event.currentTarget.value.trim() || null })}
      />
      <span>（選填）</span>
    </div>
  </div>
)
