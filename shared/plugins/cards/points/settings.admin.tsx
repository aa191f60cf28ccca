// A points programme’s own part of the form.
import { fill } from '../../../base/text.ts'
import { PENDING_DAYS_MAX, RATE_POINTS_MAX, type PointsCard } from '../../../domain/card/points-card.ts'
import { MONEY_MAX } from '../../../domain/order/purchase.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import { LapseRows } from '../../../ui/form/lapse-rows.tsx'
import { WholeField } from '../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../family.ts'
import { MultipliersLine } from './form/multipliers-line.admin.tsx'
import { ExchangesLine, OffsetLine, TransferLine } from './form/uses.admin.tsx'
import { words } from './words/words.ts'

type Props = CardFormProps<PointsCard>

const RateLine = ({ settings, change, unit }: Props) => {
  const { rate } = settings
  const label = fill(words.rate, { unit })
  return (
    <FormLine label={label}>
      <div class="stack">
        <div class="row row--wrap" id="card-rate" tabIndex={-1}>
          <WholeField
            label={words.per}
            before={`${words.per} NT$`}
            value={rate.per}
            min={1}
            max={MONEY_MAX}
            change={(per) => change({ ...settings, rate: { ...rate, per } })}
          />
          <WholeField
            label={`${words.gets}${unit}`}
            before={words.gets}
            after={unit}
            value={rate.points}
            min={1}
            max={RATE_POINTS_MAX}
            change={(points) => change({ ...settings, rate: { ...rate, points } })}
          />
        </div>
      </div>
    </FormLine>
  )
}

const LapseLine = ({ settings, change }: Props) => (
  <FormLine label={words.lapse} flat>
    <LapseRows
      label={words.lapse}
      id="card-lapse"
      rule={settings.lapse}
      change={(lapse) => change({ ...settings, lapse })}
    />
  </FormLine>
)

const PendingLine = ({ settings, change }: Props) => (
  <FormLine label={words.pendingDays}>
    <div class="stack">
      <WholeField
        id="card-pendingDays"
        label={words.pendingDays}
        value={settings.pendingDays}
        min={0}
        max={PENDING_DAYS_MAX}
        after={words.pendingAfter}
        change={(pendingDays) => change({ ...settings, pendingDays })}
      />
      <p class="field__hint">{words.pendingNote}</p>
    </div>
  </FormLine>
)

export default function PointsForm(props: Props) {
  return (
    <>
      <RateLine {...props} />
      <MultipliersLine {...props} />
      <OffsetLine {...props} />
      <ExchangesLine {...props} />
      <TransferLine {...props} />
      <LapseLine {...props} />
      <PendingLine {...props} />
    </>
  )
}
