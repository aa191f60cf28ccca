// What a tier earns on the points cards: set there, only told here.
import { fill } from '#shared/base/text.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { tiers } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import type { Rates } from './scheme-page.ts'

const PLAIN = 100

export const RungRates = ({ rates }: { rates: Rates }) => (
  <FormLine label={tiers.fields.rates} flat>
    <div class="stack">
      {rates.map(({ program, name, unit, points, per, percent }) => (
        <p key={program} class="tier-rate">
          {fill(points === 0 ? tiers.rateNone : tiers.rate, {
            times: percent / PLAIN,
            per: per.toLocaleString('en'),
            points: points.toLocaleString('en'),
            unit: said(unit),
          })}
          <a class="link" href={`/admin/cards/${program}`}>
            {fill(tiers.rateOn, { card: said(name) })}
          </a>
        </p>
      ))}
      <p class="field__hint">
        {rates.length === 0 ? tiers.ratesNone : tiers.ratesNote}
        {rates.length === 0 && (
          <>
            {' '}
            <a href="/admin/cards">{tiers.ratesGo}</a>
          </>
        )}
      </p>
    </div>
  </FormLine>
)
