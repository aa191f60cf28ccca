import type { CampaignId } from '../../../base/id.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import type { IssueCouponSettings } from './node.ts'
import { words } from '../words.ts'

export default function IssueCouponForm({ settings, change, campaigns }: SettingsProps<IssueCouponSettings>) {
  return (
    <FormLine label={words.coupon.which}>
      <div class="stack">
        <select
          class="select"
          aria-label={words.coupon.which}
          value={settings.campaign ?? ''}
          onChange={(event) => change({ campaign: (event.currentTarget.value || undefined) as CampaignId | undefined })}
        >
          <option value="">{words.coupon.choose}</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p class="field__hint">{words.coupon.note}</p>
      </div>
    </FormLine>
  )
}
