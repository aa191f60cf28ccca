// A stored-value programme’s own part of the form.
import { fill } from '../../../base/text.ts'
import {
  BALANCE_MAX,
  FEE_PERCENT_MAX,
  TOP_UP_MAX,
  type StoredValueCard,
} from '../../../domain/card/stored-value-card.ts'
import { FormLine } from '../../../ui/form/form-line.tsx'
import { WholeField } from '../../../ui/form/whole-field.tsx'
import type { CardFormProps } from '../family.ts'
import { missing } from './changes.ts'
import { BonusesLine, BonusLapseLine } from './form/bonuses-line.admin.tsx'
import { IssuerLines } from './form/issuer-lines.admin.tsx'
import { words } from './words/words.ts'

type Props = CardFormProps<StoredValueCard>

const TopUpLine = ({ settings, change }: Props) => {
  const { topUp } = settings
  const isBad = missing(settings).includes('topUp')
  return (
    <FormLine label={words.topUp}>
      <div class="stack" id="card-topUp" tabIndex={-1}>
        <div class="row row--wrap">
          {(['least', 'most'] as const).map((end) => (
            <WholeField
              key={end}
              label={words[end]}
              before={`${words[end]} NT$`}
              value={topUp[end]}
              min={1}
              max={TOP_UP_MAX}
              isBad={isBad}
              change={(value) => change({ ...settings, topUp: { ...topUp, [end]: value } })}
            />
          ))}
        </div>
        {isBad && (
          <p class="field__err" role="alert">
            {words.topUpBad}
          </p>
        )}
      </div>
    </FormLine>
  )
}

const BalanceLine = ({ settings, change }: Props) => (
  <FormLine label={words.mostBalance}>
    <div class="stack">
      <WholeField
        id="card-mostBalance"
        label={words.mostBalance}
        before="NT$"
        value={settings.mostBalance}
        min={1}
        max={BALANCE_MAX}
        change={(mostBalance) => change({ ...settings, mostBalance })}
      />
      <p class="field__hint">{fill(words.mostBalanceNote, { max: BALANCE_MAX.toLocaleString('en') })}</p>
    </div>
  </FormLine>
)

const FeeLine = ({ settings, change }: Props) => (
  <FormLine label={words.feePercent}>
    <div class="stack">
      <div class="seg" role="group" aria-label={words.feePercent} id="card-feePercent" tabIndex={-1}>
        {Array.from({ length: FEE_PERCENT_MAX + 1 }, (_, feePercent) => (
          <button
            key={feePercent}
            type="button"
            aria-pressed={settings.feePercent === feePercent}
            onClick={() => change({ ...settings, feePercent })}
          >
            {feePercent === 0 ? words.noFee : `${feePercent}%`}
          </button>
        ))}
      </div>
      <p class="field__hint">{fill(words.feeNote, { max: FEE_PERCENT_MAX })}</p>
    </div>
  </FormLine>
)

export default function StoredValueForm(props: Props) {
  return (
    <>
      <TopUpLine {...props} />
      <BalanceLine {...props} />
      <BonusesLine {...props} />
      {props.settings.bonuses.length > 0 && <BonusLapseLine {...props} />}
      <FeeLine {...props} />
      <IssuerLines {...props} />
    </>
  )
}
