// What orders and counters ask: the tier of a holder, what an act counts towards it, and what a refund takes off.
import type { CouponId } from '#shared/base/id.ts'
import { brandClock, businessDay, MINUTE, ms, type Instant } from '#shared/base/time.ts'
import { asTold, record, takeBack, withoutGift } from '#shared/domain/tier/record.ts'
import { noteRefunded } from '#shared/domain/tier/refunded.ts'
import { rankOf } from '#shared/domain/tier/standing.ts'
import type { Amounts } from '#shared/domain/tier/term.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import type { VoidGiven } from '../platform/asks/cards.ts'
import type { Counted, Tiers } from '../platform/asks/tiers.ts'
import type { DayEnds, GroupCounts, Holder } from '../platform/asks.ts'
import { liveConfigs } from '../platform/table/config.ts'
import type { Row } from '../platform/table/read.ts'
import { giveGifts, tellMissed, type GiftDeps } from './gifts/give-gifts.ts'
import { liveScheme, schemeFor, type LiveScheme } from './scheme/live-scheme.ts'
import { standNow } from './stand-now.ts'
import { readMoves, standingIn, standingKey } from './store.ts'
import { writeStanding } from './write-standing.ts'

export interface CountDeps extends GiftDeps {
  voidGiven: VoidGiven
  groupCounts: GroupCounts
  dayEnds: DayEnds
  /** When the holder joined, as rows say that were read for them; undefined where they do not. */
  joinedIn: (rows: Row[], holder: Holder) => Instant | undefined
}

const holderOf = ({ group, brand, member }: Holder): Holder => ({ group, brand, member })
const isNothing = ({ spend, visits, points }: Amounts) => spend <= 0 && visits <= 0 && points <= 0

/** @param clock of the brand */
const standOf = ({ joinedIn }: CountDeps, live: LiveScheme, rows: Row[], holder: Holder, clock: Instant) => {
  const kept = standingIn(rows, live.brand, holder.member)
  return { kept, stand: standNow(live, kept, joinedIn(rows, holder) ?? clock, clock) }
}

export const keysOfTiers: Tiers['keysOf'] = async (holder) => {
  const live = await liveScheme(holder)
  return live ? [standingKey({ ...holder, brand: live.brand })] : []
}

export const keysOfCounted: Tiers['keysOfCounted'] = (holder, { at }) => [standingKey({ ...holder, brand: at })]

/** So old, and somebody may have risen or fallen since; what a till tells at once needs no other read. */
const LATE_MS = 10 * MINUTE

export const tierIn =
  (deps: CountDeps): Tiers['tierIn'] =>
  async (rows, holder, now, at = now) => {
    const live = await schemeFor(deps.groupCounts, rows, holder)
    if (!live) return undefined
    const isLate = ms(now) - ms(at) > LATE_MS
    const since = isLate ? (await readMoves(holder, live.brand)).findLast((move) => move.at > at) : undefined
    if (since) return since.was
    const clock = brandClock(isLate ? at : now, await deps.dayEnds(holder))
    return standOf(deps, live, rows, holder, clock).stand.standing.held.tier
  }

export const recordAct =
  (deps: CountDeps): Tiers['record'] =>
  async (rows, act) => {
    const live = await schemeFor(deps.groupCounts, rows, act)
    if (!live) return undefined
    const { spend, visits, points, at, dayEndsAtHour, store, key, beside = [], now } = act
    const amounts = { spend, visits, points }
    const holder = holderOf(act)
    const clock = brandClock(now, dayEndsAtHour)
    const { kept, stand } = standOf(deps, live, rows, holder, clock)
    const counted: Counted = { at: live.brand, tier: stand.standing.held.tier, ...amounts }
    if (isNothing(amounts)) return { counted, coupons: [], writes: [] }
    const writing = { live, kept, holder, cause: key, store, dayEndsAtHour, now }
    const day = businessDay(at, dayEndsAtHour)
    const moved = record(live.settings, stand.standing, { day, amounts, now: clock })
    const earned = [stand.gift, moved.gift]
    const { standing, given, writes } = await giveGifts(deps, { ...writing, beside }, moved.standing, earned)
    const own = given.find(({ tier }) => tier === moved.gift?.tier)
    return {
      counted: { ...counted, ...(own && { gift: { tier: own.tier, coupon: own.coupon } }) },
      coupons: given.map(({ shown }) => shown),
      writes: [...writeStanding(writing, standing, asTold(stand.changes, moved.changes)), ...writes],
    }
  }

export const recordVisit =
  (deps: CountDeps): Tiers['recordVisit'] =>
  async (rows, act) =>
    (await liveScheme(act))?.settings.measure === 'spend' ? undefined : recordAct(deps)(rows, { ...act, spend: 0 })

export const takeBackAct =
  (deps: CountDeps): Tiers['takeBack'] =>
  async (rows, act) => {
    const { counted, left, through, at, dayEndsAtHour, store, key, now } = act
    const holder = holderOf(act)
    const [live] = await liveConfigs<TierScheme>({ group: act.group, brand: counted.at }, 'tier')
    const amounts = {
      spend: counted.spend - left.spend,
      visits: counted.visits - left.visits,
      points: counted.points - left.points,
    }
    const { gift, ...rest } = { ...counted, ...left }
    const kept = live && standingIn(rows, live.brand, holder.member)
    if (!live || !kept || isNothing(amounts)) return { counted: { ...counted, ...left }, voided: [], writes: [] }
    const clock = brandClock(now, dayEndsAtHour)
    const stand = standNow(live, kept, clock, clock)
    // A gift that a new version of the scheme would bring is not given by a refund.
    const before = stand.gift ? withoutGift(stand.standing, stand.gift.tier) : stand.standing
    const day = businessDay(at, dayEndsAtHour)
    const moved = takeBack(live.settings, before, { day, amounts, now: clock })
    const refunded = through && noteRefunded(kept.refunded, { through, day, amounts, at: now })
    const isLost = gift && rankOf(live.settings, moved.standing.held.tier) < rankOf(live.settings, gift.tier)
    const voiding = isLost ? (await deps.voidGiven(holder, [gift.coupon], { key, now })).get(gift.coupon) : undefined
    const writing = { live, kept, holder, cause: key, store, dayEndsAtHour, now, refunded }
    const told = tellMissed(deps, writing, moved.standing)
    const standing = gift && voiding ? withoutGift(told.standing, gift.tier) : told.standing
    return {
      counted: gift && !voiding ? { ...rest, gift } : rest,
      voided: gift && voiding ? [gift.coupon as CouponId] : [],
      writes: [
        ...writeStanding(writing, standing, [...stand.changes, ...moved.changes]),
        ...told.writes,
        ...(voiding ?? []),
      ],
    }
  }
