// The member’s tier in one line: what it is, and what is missing to the next one, or to keep this one.
import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import { sayDay } from '../../data/dates.ts'
import { now } from '../../data/state.ts'
import { Icon } from '../../parts/icon.tsx'
import { useFirst } from '../../parts/words.ts'

export const TierLine = ({ tier }: { tier: HomeTier }) => {
  const { words, fill, say, href, locale } = useFirst()
  const { measure, graceUntil, keep, next, have } = tier
  const numbered = (pattern: string, n: number, day = '') => fill(pattern, { n: n.toLocaleString('en'), day })
  const rest =
    graceUntil && keep
      ? numbered(words.tierLine.stay[measure], keep.missing, sayDay(graceUntil, now(), locale))
      : !next
        ? words.tierLine.top
        : next.missing === 0
          ? words.tierLine.reached
          : numbered(words.tierLine.up[measure], next.missing)
  return (
    <a class="tierline" href={href('/tier')}>
      <b>{say(tier.name)}</b>
      <span>{rest}</span>
      <Icon name="chev" />
      {next && <i aria-hidden="true" style={{ '--done': `${Math.min(100, (have / next.at) * 100)}%` }} />}
    </a>
  )
}
