import { fail, ok, type Result } from '#shared/base/result.ts'
import type { extendCoupon as route } from '#shared/contract/coupon/desk.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { extend } from '#shared/domain/coupon/moves.ts'
import { couponExtended } from '#shared/events/coupon.ts'
import type { DayEnds, Holder, WriteEntry } from '../../platform/asks.ts'
import type { AskedBy } from '../../platform/asks/desk.ts'
import { promised, UNSAID } from '../promised.ts'
import { findCoupon, moved, saveMoved, toldOf, type Coupon } from '../store.ts'
import type { Made } from './act-by-hand.ts'
import { lastDay } from './last-day.ts'

export interface ExtensionDeps {
  writeEntry: WriteEntry
  dayEnds: DayEnds
}
export type ExtensionWish = Pick<InputOf<typeof route>, 'id' | 'until' | 'reason'>

/** The coupon as it stands and as it would be. */
export type MadeExtension = Made & { held: Coupon; after: Coupon }

export const makeExtension = async (
  { writeEntry, dayEnds }: ExtensionDeps,
  holder: Holder,
  { id, until: day, reason }: ExtensionWish,
  { staff, now, approval }: AskedBy,
): Promise<Result<MadeExtension, FailureOf<typeof route>>> => {
  const until = lastDay(day, now, await dayEnds(holder))
  if (!until.ok) return until
  const held = await findCoupon(holder, id)
  if (!held) return fail('coupon-not-found')
  const next = extend(stateNow(held, now), until.value)
  if (!next.ok) return next
  const after = moved(held, next.value)
  const happened = couponExtended.happened({ at: now, ...holder }, { ...toldOf(after), was: held.endsAt })
  const key = `extend:${id}:${held.rev}`
  const entry = { ...holder, key, at: now, account: 'coupon' as const, of: held.campaign, delta: 0, note: reason }
  const by = { kind: 'staff' as const, id: staff }
  return ok({
    key,
    what: (await promised(held))?.name ?? UNSAID.name,
    coupons: 1,
    points: 0,
    held,
    after,
    writes: [
      saveMoved(after),
      writeEntry({ ...entry, reason: 'extended', by, ...(approval && { answer: { approval } }) }, [happened]),
    ],
  })
}
