// What is asked about tiers, and what the tiers ask of members.
import type { Instant } from '#shared/base/time.ts'
import { voidGiven } from '../coupon/void-given.ts'
import { writeEntry } from '../ledger/store.ts'
import { joinedIn as joinedSaid } from '../member/look-up/joined-in.ts'
import { readPerson, readRoster } from '../member/store.ts'
import type { Tiers } from '../platform/asks/tiers.ts'
import type { Holder } from '../platform/asks.ts'
import type { Row } from '../platform/table/read.ts'
import { keysOfCounted, keysOfTiers, recordAct, recordVisit, takeBackAct, tierIn } from '../tier/count-acts.ts'
import { showTier as tierOnHome } from '../tier/show-tier.ts'
import { issueCoupon } from './holder.ts'
import { dayEnds } from './house.ts'
import { groupCounts } from './people.ts'

export const joinedIn: (rows: Row[], holder: Holder) => Instant | undefined = joinedSaid

const counting = {
  issueCoupon,
  writeEntry,
  voidGiven: /* @__PURE__ */ voidGiven({ writeEntry }),
  groupCounts,
  dayEnds,
  joinedIn,
}

// Marked pure: who asks only when somebody joined carries no tiers.
export const tiers: Tiers = {
  keysOf: keysOfTiers,
  keysOfCounted,
  tierIn: /* @__PURE__ */ tierIn(counting),
  record: /* @__PURE__ */ recordAct(counting),
  recordVisit: /* @__PURE__ */ recordVisit(counting),
  takeBack: /* @__PURE__ */ takeBackAct(counting),
}

export const showTier = /* @__PURE__ */ tierOnHome({ groupCounts, dayEnds })

export const rosterOf = async ({ group, brand }: { group: string; brand: string }, limit: number, cursor?: string) => {
  const { lines, next } = await readRoster(group, brand, limit, cursor)
  return { members: lines.map(({ member }) => member), next }
}

export const birthdayPerson = async ({ group, member: id }: { group: string; member: string }) => {
  const { member, memberships } = await readPerson(group, id)
  return { birthday: member?.birthday, brands: memberships.map(({ brand }) => brand) }
}
