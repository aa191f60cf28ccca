// How a coupon spreads and what it goes with: beside others, to a friend, by a link.
import { STACKING } from '#shared/domain/coupon/campaign.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { CopyButton } from '../../../parts/form/copy-button.tsx'
import { Seg } from '../../../parts/form/seg.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

export const SpreadLines = ({ campaign, change, claimUrl }: CampaignFormProps & { claimUrl: string | null }) => (
  <>
    <FormLine label={coupons.stackingLabel}>
      <Seg
        label={coupons.stackingLabel}
        value={campaign.stacking ?? 'alone'}
        onValue={(stacking) => change({ ...campaign, stacking })}
        options={STACKING.map((value) => ({ value, label: coupons.stackings[value] }))}
      />
    </FormLine>
    <FormLine label={coupons.giving} flat>
      <Choice
        kind="checkbox"
        checked={campaign.transfer === true}
        label={coupons.givingOn}
        hint={coupons.givingHint}
        onChange={(transfer) => change({ ...campaign, transfer })}
      />
    </FormLine>
    <FormLine label={coupons.claiming} flat>
      <div>
        <Choice
          kind="checkbox"
          checked={campaign.claim === true}
          label={coupons.claimingOn}
          hint={coupons.claimingHint}
          onChange={(claim) => change({ ...campaign, claim })}
        />
        {campaign.claim === true && (
          <div class="inset">
            {claimUrl ? (
              <div class="row row--wrap">
                <code class="claimurl">{claimUrl}</code>
                <CopyButton text={claimUrl} />
              </div>
            ) : (
              <p class="field__hint">{coupons.claimAfter}</p>
            )}
          </div>
        )}
      </div>
    </FormLine>
  </>
)
