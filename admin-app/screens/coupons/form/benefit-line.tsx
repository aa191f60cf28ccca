import { h } from 'preact'
import { benefitForms, benefitKinds } from '#shared/plugins/coupon-benefits/load.admin.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Seg } from '../../../parts/form/seg.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'
import { said } from '../../../words/said.ts'

export const BenefitLine = ({ campaign, change }: CampaignFormProps) => {
  const { kind, settings } = campaign.benefit
  const fields = benefitForms.get(kind)
  return (
    <FormLine label={coupons.benefit}>
      <div class="stack">
        <Seg
          label={coupons.benefit}
          value={kind}
          onValue={(next) =>
            change({ ...campaign, benefit: { kind: next, settings: benefitKinds.get(next)!.starting as unknown } })
          }
          options={[...benefitKinds.values()].map((one) => ({ value: one.kind, label: said(one.name) }))}
        />
        {fields &&
          h(fields, {
            key: kind,
            id: 'coupon-benefit',
            settings,
            change: (next: unknown) => change({ ...campaign, benefit: { kind, settings: next } }),
          })}
      </div>
    </FormLine>
  )
}
