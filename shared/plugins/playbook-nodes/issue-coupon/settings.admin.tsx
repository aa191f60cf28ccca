import type { CampaignId } from '../../../base/id.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import type { IssueCouponSettings } from './node.ts'

export default function IssueCouponForm({ settings, change, campaigns }: SettingsProps<IssueCouponSettings>) {
  return (
    <FormLine label="哪一種券">
      <div class="stack">
        <select
          class="select"
          aria-label="哪一種券"
          value={settings.campaign ?? ''}
          onChange={(event) => change({ campaign: (event.currentTarget.value || undefined) as CampaignId | undefined })}
        >
          <option value="">選一種優惠券</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p class="field__hint">每位會員走到這一步發一張；同一步重跑也只會發一張。</p>
      </div>
    </FormLine>
  )
}
