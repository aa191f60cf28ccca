// What the tier still has to give, and why it could not yet.
import { fill } from '#shared/base/text.ts'
import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import { UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import { OWED_GIFT } from '#shared/domain/tier/gifts/say-owed.ts'
import { sayFullDay } from '../../data/dates.ts'
import { useApp } from '../../parts/words.ts'

export const Owed = ({ tier: { awaits = [] } }: { tier: HomeTier }) => {
  const { say, locale } = useApp()
  return awaits.length > 0 ? (
    <div class="tier__owed small" role="note">
      {awaits.map(({ of, id, name, why, until }) => (
        <p key={`${of} ${id}`}>
          {fill(say(OWED_GIFT[of][why]), {
            name: say(name ?? UNNAMED_REWARD),
            day: until ? sayFullDay(until, locale) : '',
          })}
        </p>
      ))}
    </div>
  ) : null
}
