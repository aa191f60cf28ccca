import { fill } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { Pick, Says } from '../../parts/page/says.tsx'
import { coupons } from '../../words/screens/coupons.ts'
import { freeText } from './starting-campaign.ts'

const PLACES = {
  gain: { field: 'headline', of: (one: Campaign) => freeText(one).headline['zh-Hant'] || coupons.noGain },
  line: { field: 'line', of: (one: Campaign) => freeText(one).line['zh-Hant'] || coupons.noGain },
  days: { field: 'days', of: (one: Campaign) => fill(coupons.days, { days: one.validity.days }) },
} as const

export const CouponSays = ({ campaign, live }: { campaign: Campaign; live: Campaign | null }) => {
  const pick = (name: keyof typeof PLACES) => {
    const { field, of } = PLACES[name]
    const was = live && of(live)
    const isNew = was !== null && was !== of(campaign)
    return (
      <Pick
        isNew={isNew}
        was={isNew ? was : undefined}
        onPick={() => document.getElementById(`coupon-${field}`)?.focus()}
      >
        {of(campaign)}
      </Pick>
    )
  }
  return <Says says={coupons.says} with={{ gain: pick('gain'), line: pick('line'), days: pick('days') }} />
}

export const couponSentence = (campaign: Campaign): string =>
  fill(coupons.says, {
    gain: PLACES.gain.of(campaign),
    line: PLACES.line.of(campaign),
    days: PLACES.days.of(campaign),
  })
