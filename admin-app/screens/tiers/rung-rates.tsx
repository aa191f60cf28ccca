// What a tier earns on the points cards: set there, only told here.
import { unitFor } from '#shared/base/unit-for.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { fill } from '#shared/base/text.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { tiers } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import type { Rates } from './scheme-page.ts'

const PLAIN = 100

/** @param isFirst where the ladder begins it is said how this is set, once for all of them */
export const RungRates = ({ rates, isFirst }: { rates: Rates; isFirst: boolean }) =>
  rates.length > 0 || isFirst ? (
    <FormLine label={tiers.fields.rates} flat>
      <div class="stack">
        {rates.map(({ program, name, unit, points, per, percent }) => (
          <p key={program} class="tier-rate">
            {fill(points === 0 ? tiers.rateNone : tiers.rate, {
              times: percent / PLAIN,
              per: per.toLocaleString('en'),
              points: points.toLocaleString('en'),
              unit: unitFor(unit, points, pageLocale()),
            })}
            <a class="link" href={`/admin/cards/${program}`}>
              {fill(tiers.rateOn, { card: said(name) })}
            </a>
          </p>
        ))}
        {isFirst && (
          <p class="field__hint">
            {rates.length > 0 ? tiers.ratesNote : tiers.ratesNone}{' '}
            {rates.length === 0 && <a href="/admin/cards">{tiers.ratesGo}</a>}
          </p>
        )}
      </div>
    </FormLine>
  ) : null
