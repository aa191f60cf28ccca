import { GRACE_DAYS_MAX, LASTS_MONTHS_MAX, type TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { WholeField } from '#shared/ui/form/whole-field.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { tiers } from '../../words/rooms.ts'

const YEAR = 12

interface Props {
  scheme: TierScheme
  change: (scheme: TierScheme) => void
}

const Options = <Field extends 'downgrade' | 'refunds'>({
  scheme,
  change,
  field,
  options,
}: Props & { field: Field; options: readonly { value: TierScheme[Field]; label: string; hint?: string }[] }) => (
  <FormLine label={tiers.fields[field]} flat>
    <div role="radiogroup" aria-label={tiers.fields[field]} id={`tiers-${field}`} tabIndex={-1}>
      {options.map(({ value, label, hint }) => (
        <Choice
          key={value}
          kind="radio"
          name={`tiers-${field}-choice`}
          checked={scheme[field] === value}
          label={label}
          hint={hint}
          onChange={() => change({ ...scheme, [field]: value })}
        />
      ))}
    </div>
  </FormLine>
)

/** How long a tier lasts, what happens at its end, and what a refund does to it. */
export const TermLines = ({ scheme, change }: Props) => {
  const { lastsMonths, graceDays } = scheme
  return (
    <div class="lines">
      <FormLine label={tiers.fields.lasts} flat>
        <div id="tiers-lasts" tabIndex={-1}>
          <Choice
            kind="checkbox"
            checked={lastsMonths === null}
            label={tiers.lastsForever}
            onChange={(isForever) => change({ ...scheme, lastsMonths: isForever ? null : YEAR })}
          />
          {lastsMonths !== null && (
            <WholeField
              label={tiers.fields.lasts}
              value={lastsMonths}
              min={1}
              max={LASTS_MONTHS_MAX}
              change={(months) => change({ ...scheme, lastsMonths: months })}
              after={tiers.lastsMonths}
            />
          )}
        </div>
      </FormLine>
      {lastsMonths !== null && (
        <>
          <FormLine label={tiers.fields.grace}>
            <WholeField
              id="tiers-grace"
              label={tiers.fields.grace}
              value={graceDays}
              min={0}
              max={GRACE_DAYS_MAX}
              change={(days) => change({ ...scheme, graceDays: days })}
              after={tiers.graceDays}
            />
          </FormLine>
          <Options
            scheme={scheme}
            change={change}
            field="downgrade"
            options={(['one-step', 'to-earned'] as const).map((value) => ({ value, label: tiers.downgrades[value] }))}
          />
        </>
      )}
      <Options
        scheme={scheme}
        change={change}
        field="refunds"
        options={(['take-back', 'keep'] as const).map((value) => ({
          value,
          label: tiers.refunds[value],
          hint: tiers.refundNotes[value],
        }))}
      />
    </div>
  )
}
