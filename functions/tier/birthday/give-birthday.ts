import { brandClock, type Instant } from '#shared/base/time.ts'
import { birthdayAfter, nextTry, waitsUntil, yearOf, type OwedBirthdayGift } from '#shared/domain/tier/birthday-gift.ts'
import { tierOf } from '#shared/domain/tier/standing.ts'
import type { FindEntry, MembershipKey } from '../../platform/asks.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { giverOf } from '../../platform/table/whole-group.ts'
import { remove, stillThere, type Key, type Write } from '../../platform/table/write.ts'
import type { CountDeps } from '../count-acts.ts'
import type { GiftDeps } from '../gifts/give-gifts.ts'
import { liveScheme, schemeFor } from '../scheme/live-scheme.ts'
import { standNow } from '../stand-now.ts'
import { standingIn, standingKey } from '../store.ts'
import { birthdayKey, readBirthday, saveBirthday } from './store.ts'

export interface BirthdayDeps extends GiftDeps, Pick<CountDeps, 'joinedIn' | 'groupCounts' | 'dayEnds'> {
  findEntry: FindEntry
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

type Due = NonNullable<Awaited<ReturnType<typeof readBirthday>>>
interface Decided {
  next: Write
  beside: Write[]
  gift: Write[]
}

const decideGift = async (deps: BirthdayDeps, due: Due, now: Instant): Promise<Decided> => {
  const { group, brand, member, day, rev, gsi1sk: dueAt, owed } = due
  const { membershipKey, joinedIn, groupCounts } = deps
  const holder = { group, brand, member }
  const scheme = await liveScheme(holder)
  const at = scheme && standingKey({ ...holder, brand: scheme.brand })
  const rows = await getRows([membershipKey(holder), ...(at ? [at] : [])])
  const joined = joinedIn(rows, holder)
  if (!joined) return { next: remove(birthdayKey(holder), rev), beside: [], gift: [] }
  const live = await schemeFor(groupCounts, rows, holder)
  const next = saveBirthday(holder, { day, due: birthdayAfter(day, now) }, rev)
  const clock = brandClock(now, await deps.dayEnds(holder))
  const tier = live && standNow(live, standingIn(rows, live.brand, member), joined, clock).standing.held.tier
  // Where the tier gives another coupon by now, that one: nobody waits for what is given to nobody any more.
  const campaign = (live && tier ? tierOf(live.settings, tier).benefits.birthdayCoupon : null) ?? owed?.campaign
  if (!campaign || !(live ?? owed)) return { next, beside: [], gift: [] }
  const year = owed?.year ?? yearOf(dueAt)
  const giver = live ? giverOf(live, campaign, brand) : { brand }
  // Of the whole group’s tiers one gift a year, in however many brands the day comes round.
  const key = live && giver.givenIn ? `birthday:${live.brand}:${year}` : `birthday:${year}`
  // Tiers that are out of service, or do not count for the member, give nothing; they may come back while it waits.
  const gift = live && (await deps.issueCoupon({ ...holder, ...giver, campaign, key, reason: 'tier', now }))
  const beside = [stillThere(membershipKey(holder))]
  if (gift && 'shown' in gift) return { next, beside, gift: gift.writes }
  const why = gift ? gift.answer.refused : owed!.why
  if (!owed && (await deps.findEntry({ ...holder, ...giver }, key))) return { next, beside: [], gift: [] }
  const waits: OwedBirthdayGift = { year, campaign, why, until: owed?.until ?? waitsUntil(dueAt) }
  const again = nextTry(waits, now)
  if (again) return { next: saveBirthday(holder, { day, due: again, owed: waits }, rev), beside, gift: [] }
  const entry = { group, brand: giver.brand, member, key: `missed:birthday.${year}@${now}`, at: now }
  const missed = { ...entry, account: 'coupon', of: campaign, delta: 0, reason: 'not-given' as const }
  return { next, beside, gift: [deps.writeEntry(missed, [])] }
}
