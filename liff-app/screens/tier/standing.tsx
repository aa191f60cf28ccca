import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import { sayFullDay } from '../../data/dates.ts'
import { useApp } from '../../parts/words.ts'
import { usePeriod } from './say-period.ts'
import type { TierPage } from './tier-page.ts'

/** What is missing, large; a rule from nothing to the next tier; and until when this one lasts. */
export const Standing = ({ tier, period }: { tier: HomeTier; period: TierPage['period'] | undefined }) => {
  const { words, fill, say, locale } = useApp()
  const sayPeriod = usePeriod()
  const { measure, next, have, until, graceUntil, keep } = tier
  const numbered = (pattern: string, n: number) =>
    fill(pattern, { n: n.toLocaleString('en'), period: period ? sayPeriod(period) : '' }).trim()
  const [before, after] = words.tier.more[measure]
  const money = measure === 'spend' ? 'NT$' : ''
  return (
    <section class="tier__now">
      {!next ? (
        <p class="say tier__most">{words.tier.top}</p>
      ) : next.missing === 0 ? (
        <p class="say">{fill(words.tier.reached, { name: say(next.name) })}</p>
      ) : (
        <p class="tier__more">
          {before && <span>{before}</span>}
          <span class="nb">
            {money && <small>{money}</small>}
            <b class="num">{next.missing.toLocaleString('en')}</b>
            {after && <span>{after}</span>}
          </span>
          <span class="tier__to">{fill(words.tier.to, { name: say(next.name) })}</span>
        </p>
      )}
      {next && (
        <div
          class="tier__rule"
          role="img"
          aria-label={fill(words.tier.ladder, {
            have: `${money}${have.toLocaleString('en')}`,
            at: `${money}${next.at.toLocaleString('en')}`,
          })}
        >
          <i style={{ '--done': `${Math.min(100, (have / next.at) * 100)}%` }} />
          <span class="num">{`${money}${next.at.toLocaleString('en')}`}</span>
        </div>
      )}
      {period && <p class="mute small">{numbered(words.tier.have[measure], have)}</p>}
      <p class="tier__until">
        <b>{until ? fill(words.tier.until, { day: sayFullDay(until, locale) }) : words.tier.forever}</b>
        {graceUntil && <span>{fill(words.tier.grace, { day: sayFullDay(graceUntil, locale) })}</span>}
        {keep && <span>{keep.missing === 0 ? words.tier.kept : numbered(words.tier.keep[measure], keep.missing)}</span>}
      </p>
    </section>
  )
}
