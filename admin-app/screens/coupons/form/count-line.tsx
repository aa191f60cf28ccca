import { fill } from '#shared/base/text.ts'
import { PER_MEMBER_MAX, STOCK_MAX } from '#shared/domain/coupon/campaign.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

/** Empty is without end. */
const Count = ({
  id,
  label,
  value,
  most,
  least,
  put,
}: {
  id?: string
  label: string
  value: number | null
  most: number
  least: number
  put: (value: number | null) => void
}) => (
  <input
    id={id}
    class="input input--n"
    inputMode="numeric"
    aria-label={label}
    value={value?.toLocaleString() ?? ''}
    onInput={(event) => {
      const typed = event.currentTarget.value.replace(/[,\s]/g, '')
      if (typed === '') return put(null)
      const count = Number(typed)
      if (Number.isInteger(count) && count >= least && count <= most) put(count)
    }}
  />
)

/** @param left of the live version; null where there is no end */
export const CountLine = ({ campaign, change, left }: CampaignFormProps & { left: number | null }) => (
  <FormLine label={coupons.stock}>
    <div class="stack">
      <div class="row row--wrap">
        {campaign.codes?.kind !== 'pool' && (
          <Count
            id="coupon-stock"
            label={coupons.stockTotal}
            value={campaign.stock ?? null}
            least={0}
            most={STOCK_MAX}
            put={(stock) => change({ ...campaign, stock })}
          />
        )}
        <span>{coupons.stockUnit}</span>
        <Count
          label={coupons.perMemberLabel}
          value={campaign.perMember ?? null}
          least={1}
          most={PER_MEMBER_MAX}
          put={(perMember) => change({ ...campaign, perMember })}
        />
        <span>{coupons.perMemberUnit}</span>
        {left !== null && <span class="muted">{fill(coupons.left, { count: left.toLocaleString() })}</span>}
      </div>
      <p class="field__hint">{coupons.stockHint}</p>
    </div>
  </FormLine>
)
