import type { Instant } from '#shared/base/time.ts'
import { birthdayAfter, yearOf } from '#shared/domain/tier/birthday-gift.ts'
import { tierOf } from '#shared/domain/tier/standing.ts'
import type { IssueCoupon, MembershipKey } from '../../platform/asks.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { giverOf } from '../../platform/table/whole-group.ts'
import { remove, stillThere, type Key, type Write } from '../../platform/table/write.ts'
import type { CountDeps } from '../count-acts.ts'
import { liveScheme, schemeFor } from '../scheme/live-scheme.ts'
import { standNow } from '../stand-now.ts'
import { standingIn, standingKey } from '../store.ts'
import { birthdayKey, readBirthday, saveBirthday } from './store.ts'

export interface BirthdayDeps extends Pick<CountDeps, 'joinedIn' | 'groupCounts'> {
  issueCoupon: IssueCoupon
  membershipKey: MembershipKey
}

/** Somebody else was faster to the last piece of a part of the stock, or to a code: there may be more. */
const TRIES = 8

/** Gives what the member’s tier gives on a birthday, once a year, and waits for the next one. */
export const giveBirthday =
  (deps: BirthdayDeps) =>
  async (key: Key, now: Instant): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const due = await readBirthday(key)
      if (!due || due.gsi1sk > now) return
      const { gift, next, beside } = await decideGift(deps, due, now)
      if ((await commit([next, ...beside, ...gift])).ok) return
      // The gift of that year was given before, whatever is tried: told again after leaving, or by two sweeps at once.
      if (attempt === TRIES && gift.length > 0) await commit([next])
    }
  }

const decideGift = async (
  { issueCoupon, membershipKey, joinedIn, groupCounts }: BirthdayDeps,
  { group, brand, member, day, rev, gsi1sk: dueAt }: NonNullable<Awaited<ReturnType<typeof readBirthday>>>,
  now: Instant,
): Promise<{ next: Write; beside: Write[]; gift: Write[] }> => {
  const holder = { group, brand, member }
  const scheme = await liveScheme(holder)
  const at = scheme && standingKey({ ...holder, brand: scheme.brand })
  const rows = await getRows([membershipKey(holder), ...(at ? [at] : [])])
  const joined = joinedIn(rows, holder)
  if (!joined) return { next: remove(birthdayKey(holder), rev), beside: [], gift: [] }
  const live = await schemeFor(groupCounts, rows, holder)
  const next = saveBirthday(holder, day, birthdayAfter(day, now), rev)
  const tier = live && standNow(live, standingIn(rows, live.brand, member), joined, now).standing.held.tier
  const campaign = live && tier ? tierOf(live.settings, tier).benefits.birthdayCoupon : null
  if (!live || !campaign) return { next, beside: [], gift: [] }
  const year = yearOf(dueAt)
  const giver = giverOf(live, campaign, brand)
  // Of the whole group’s tiers one gift a year, in however many brands the day comes round.
  const given = giver.givenIn ? `birthday:${live.brand}:${year}` : `birthday:${year}`
  const gift = await issueCoupon({ ...holder, ...giver, campaign, key: given, reason: 'tier', now })
  return { next, beside: [stillThere(membershipKey(holder))], gift: gift.writes }
}
