import type { Instant } from '#shared/base/time.ts'
import { birthdayAfter, yearOf } from '#shared/domain/tier/birthday-gift.ts'
import { tierOf } from '#shared/domain/tier/standing.ts'
import type { IssueCoupon, MembershipKey } from '../../platform/asks.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { giverOf } from '../../platform/table/whole-group.ts'
import { remove, stillThere, type Key } from '../../platform/table/write.ts'
import type { CountDeps } from '../count-acts.ts'
import { liveScheme, schemeFor } from '../scheme/live-scheme.ts'
import { standNow } from '../stand-now.ts'
import { standingIn, standingKey } from '../store.ts'
import { birthdayKey, readBirthday, saveBirthday } from './store.ts'

export interface BirthdayDeps extends Pick<CountDeps, 'joinedIn' | 'groupCounts'> {
  issueCoupon: IssueCoupon
  membershipKey: MembershipKey
}

/** Gives what the member’s tier gives on a birthday, once a year, and waits for the next one. */
export const giveBirthday =
  ({ issueCoupon, membershipKey, joinedIn, groupCounts }: BirthdayDeps) =>
  async (key: Key, now: Instant): Promise<void> => {
    const due = await readBirthday(key)
    if (!due || due.gsi1sk > now) return
    const { group, brand, member, day, rev } = due
    const holder = { group, brand, member }
    const scheme = await liveScheme(holder)
    const at = scheme && standingKey({ ...holder, brand: scheme.brand })
    const rows = await getRows([membershipKey(holder), ...(at ? [at] : [])])
    const joined = joinedIn(rows, holder)
    if (!joined) {
      await commit([remove(birthdayKey(holder), rev)])
      return
    }
    const live = await schemeFor(groupCounts, rows, holder)
    const next = saveBirthday(holder, day, birthdayAfter(day, now), rev)
    const tier = live && standNow(live, standingIn(rows, live.brand, member), joined, now).standing.held.tier
    const campaign = live && tier ? tierOf(live.settings, tier).benefits.birthdayCoupon : null
    const year = yearOf(due.gsi1sk)
    const giver = live && campaign && giverOf(live, campaign, brand)
    // Of the whole group’s tiers one gift a year, in however many brands the day comes round.
    const given = giver?.givenIn ? `birthday:${live!.brand}:${year}` : `birthday:${year}`
    const gift =
      giver && campaign ? await issueCoupon({ ...holder, ...giver, campaign, key: given, reason: 'tier', now }) : null
    const saved = gift ? await commit([next, stillThere(membershipKey(holder)), ...gift.writes]) : await commit([next])
    // The gift of that year was given before: told again after leaving, or by two sweeps at once.
    if (!saved.ok && gift) await commit([next])
  }
