// The form of a scheme of tiers: what is measured, the ladder from the bottom up, and what becomes of a tier at its end.
import { Plus } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { MEASURES, ROLLING_MONTHS_MAX, TIERS_MAX, TIERS_MIN, type TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { RadioRows } from '#shared/ui/form/radio-rows.tsx'
import { WholeField } from '#shared/ui/form/whole-field.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { tiers } from '../../words/rooms.ts'
import { measuredBy, oneMore, type Campaigns, type Rates } from './scheme-page.ts'
import { TermLines } from './term-lines.tsx'
import { TierRung } from './tier-rung.tsx'

const YEAR = 12

interface Props {
  scheme: TierScheme
  change: (scheme: TierScheme) => void
  campaigns: Campaigns
  rates: Rates
}

const periodOf = (kind: TierScheme['period']['kind']): TierScheme['period'] =>
  kind === 'rolling' ? { kind, months: YEAR } : { kind }

const CountLines = ({ scheme, change }: Omit<Props, 'campaigns' | 'rates'>) => {
  const { period } = scheme
  return (
    <div class="lines">
      <FormLine label={tiers.fields.measure}>
        <div id="tiers-measure" tabIndex={-1}>
          <Seg
            label={tiers.fields.measure}
            value={scheme.measure}
            options={MEASURES.map((value) => ({ value, label: tiers.measures[value] }))}
            onValue={(measure) => change(measuredBy(scheme, measure))}
          />
        </div>
        {scheme.measure === 'months' && <p class="field__hint">{tiers.monthsNote}</p>}
      </FormLine>
      <FormLine label={tiers.fields.period} flat>
        <RadioRows
          label={tiers.fields.period}
          id="tiers-period"
          chosen={period.kind}
          options={(['rolling', 'calendar-year', 'membership-year'] as const).map((kind) => ({
            kind,
            words:
              kind === 'rolling' && period.kind === kind ? tiers.rollingOver : fill(tiers.periods[kind], { n: YEAR }),
          }))}
          choose={(kind) => change({ ...scheme, period: periodOf(kind) })}
        >
          {period.kind === 'rolling' && (
            <WholeField
              label={tiers.fields.months}
              value={period.months}
              min={1}
              max={ROLLING_MONTHS_MAX}
              change={(months) => change({ ...scheme, period: { kind: 'rolling', months } })}
              after={tiers.fields.months}
            />
          )}
        </RadioRows>
        {period.kind === 'rolling' && <p class="field__hint">{fill(tiers.rollingNote, { n: period.months - 1 })}</p>}
      </FormLine>
    </div>
  )
}

export const TierForm = ({ scheme, change, campaigns, rates }: Props) => {
  const to = (list: TierScheme['tiers']) => change({ ...scheme, tiers: list })
  return (
    <>
      <CountLines scheme={scheme} change={change} />
      <div id="tiers-ladder" class="tier-ladder" tabIndex={-1}>
        {scheme.tiers.map((tier, nth) => (
          <TierRung
            key={tier.id}
            scheme={scheme}
            nth={nth}
            campaigns={campaigns}
            rates={rates.filter((one) => one.tier === tier.id)}
            change={(next) => to(scheme.tiers.with(nth, next))}
            {...(nth > 0 && scheme.tiers.length > TIERS_MIN && { remove: () => to(scheme.tiers.toSpliced(nth, 1)) })}
          />
        ))}
        {scheme.tiers.length < TIERS_MAX && (
          <Button icon={Plus} onClick={() => to([...scheme.tiers, oneMore(scheme)])}>
            {tiers.addTier}
          </Button>
        )}
      </div>
      <TermLines scheme={scheme} change={change} />
    </>
  )
}
