import { Minus, Plus } from 'lucide-preact'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { HEADLINE_MAX, LINE_MAX } from '#shared/domain/coupon/benefit-kind.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { coupons } from '../../words/screens/coupons.ts'
import { freeText, type FreeText } from './starting-campaign.ts'

const DAYS_MAX = 730

interface Props {
  campaign: Campaign
  change: (campaign: Campaign) => void
}

const DaysLine = ({ campaign, change }: Props) => {
  const { days } = campaign.validity
  const to = (next: number) =>
    next >= 1 && next <= DAYS_MAX && change({ ...campaign, validity: { kind: 'days-after-issue', days: next } })
  return (
    <FormLine label={coupons.validity}>
      <div class="row row--wrap">
        <span>{coupons.afterIssue}</span>
        <span class="stepper" role="group" aria-label={coupons.validity}>
          <button type="button" aria-label={coupons.fewer} disabled={days <= 1} onClick={() => to(days - 1)}>
            <Icon of={Minus} />
          </button>
          <input
            id="coupon-days"
            class="stepper__input"
            inputMode="numeric"
            aria-label={coupons.validity}
            value={days}
            onInput={(event) => to(Math.round(Number(event.currentTarget.value)))}
          />
          <button type="button" aria-label={coupons.more} disabled={days >= DAYS_MAX} onClick={() => to(days + 1)}>
            <Icon of={Plus} />
          </button>
        </span>
        <span>{coupons.daysUnit}</span>
      </div>
    </FormLine>
  )
}

export const CouponForm = ({ campaign, change }: Props) => {
  const benefit = freeText(campaign)
  const changeBenefit = (next: Partial<FreeText>) =>
    change({ ...campaign, benefit: { kind: 'free-text', settings: { ...benefit, ...next } } })
  return (
    <div class="lines">
      <FormLine label={coupons.name}>
        <LangFields
          id="coupon-name"
          label={coupons.name}
          text={campaign.name}
          max={40}
          isBad={!campaign.name['zh-Hant'].trim()}
          change={(name) => change({ ...campaign, name })}
        />
      </FormLine>
      <FormLine label={coupons.benefit} small={coupons.headline}>
        <div class="stack">
          <LangFields
            id="coupon-headline"
            label={coupons.headline}
            text={benefit.headline}
            max={HEADLINE_MAX}
            isBad={!benefit.headline['zh-Hant'].trim()}
            change={(headline) => changeBenefit({ headline })}
          />
          <p class="field__hint">{coupons.headlineHint}</p>
        </div>
      </FormLine>
      <FormLine label={coupons.line}>
        <LangFields
          id="coupon-line"
          label={coupons.line}
          text={benefit.line}
          max={LINE_MAX}
          isBad={!benefit.line['zh-Hant'].trim()}
          change={(line) => changeBenefit({ line })}
        />
      </FormLine>
      <DaysLine campaign={campaign} change={change} />
      <FormLine label={coupons.note} small={coupons.optional}>
        <div class="stack">
          <LangFields
            label={coupons.note}
            text={campaign.note}
            max={200}
            change={(note) => change({ ...campaign, note: note['zh-Hant'] ? note : undefined })}
          />
          <p class="field__hint">{coupons.noteHint}</p>
        </div>
      </FormLine>
    </div>
  )
}
