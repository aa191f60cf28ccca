import { PRESETS, type Preset } from '#shared/domain/coupon/campaign.ts'
import { presets } from '#shared/domain/coupon/presets.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Seg } from '../../../parts/form/seg.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

/** Fills the form with what the kind usually is; the name somebody wrote stays. */
export const PresetLine = ({ campaign, change }: CampaignFormProps) => {
  const choose = (preset: Preset) => {
    const { name, ...rest } = presets[preset]
    const isNamed = campaign.name['zh-Hant'].trim() !== ''
    const { note, face, stores, brands } = campaign
    change({
      ...(note && { note }),
      ...(face && { face }),
      ...(stores && { stores }),
      ...(brands && { brands }),
      name: isNamed ? campaign.name : name,
      ...rest,
    })
  }
  return (
    <FormLine label={coupons.preset}>
      <div class="stack">
        <Seg<Preset | ''>
          label={coupons.preset}
          value={campaign.preset ?? ''}
          onValue={(preset) => preset && choose(preset)}
          options={PRESETS.map((value) => ({ value, label: coupons.presets[value] }))}
        />
        <p class="field__hint">{coupons.presetHint}</p>
      </div>
    </FormLine>
  )
}
