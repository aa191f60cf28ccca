import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'
import { usePeriod } from './say-period.ts'
import { sayRate } from './say-rate.ts'
import type { TierPage } from './tier-page.ts'

/** Every tier, the highest on top, with what it asks for and gives. */
export const Ladder = ({ page: { tier: mine, tiers, period } }: { page: TierPage }) => {
  const { words, fill, say, locale } = useApp()
  const sayPeriod = usePeriod()
  const numbered = (pattern: string, n: number) =>
    fill(pattern, { n: n.toLocaleString('en'), period: sayPeriod(period) })
  return (
    <section>
      <div class="head">
        <h2>{words.tier.what}</h2>
      </div>
      <ol class="ladder">
        {tiers.toReversed().map((tier) => (
          <li key={tier.id} aria-current={tier.id === mine.id ? 'true' : undefined}>
            <h3>
              {say(tier.name)}
              {tier.id === mine.id && <span class="chip ladder__mine">{words.tier.mine}</span>}
            </h3>
            <p class="small mute">
              {tier.upgradeAt === 0 ? words.tier.everybody : numbered(words.tier.from[mine.measure], tier.upgradeAt)}
              {tier.upgradeAt > 0 && mine.until !== undefined && tier.renewAt < tier.upgradeAt && (
                <span class="nb ladder__renew">{numbered(words.tier.renew[mine.measure], tier.renewAt)}</span>
              )}
            </p>
            <ul>
              {[
                ...tier.rates.map((rate) => sayRate(rate, words.tier, locale)),
                ...tier.words.map(say),
                ...(tier.couponOnUpgrade ? [fill(words.tier.onUpgrade, { name: say(tier.couponOnUpgrade) })] : []),
                ...(tier.birthdayCoupon ? [fill(words.tier.birthday, { name: say(tier.birthdayCoupon) })] : []),
              ].map((benefit) => (
                <li key={benefit}>
                  <Icon name="check" />
                  {benefit}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
