import { ok } from '#shared/base/result.ts'
import { businessDay, DAY, ms, SECOND } from '#shared/base/time.ts'
import { mayGiveAlone } from '#shared/domain/card/desk/desk-limit.ts'
import type { DayEnds } from '../../platform/asks.ts'
import type { WeighHandful } from '../../platform/asks/desk.ts'
import type { Chance } from '../../platform/chance.ts'
import { askSecond } from './ask-second.ts'
import { readHandDay, readLimits, saveHandDay } from './store.ts'

/** A day's count is of no use once no business day can be that day. */
const COUNT_KEPT_MS = 3 * DAY

/** Of two acts at the same moment one finds the count changed, and is weighed again. */
export const weighHandful =
  ({ dayEnds, chance }: { dayEnds: DayEnds; chance: Pick<Chance, 'id'> }): WeighHandful =>
  async (holder, { coupons, points, ...wish }, turn) => {
    const { actor, now } = turn
    const [{ limits }, dayEndsAtHour] = await Promise.all([readLimits(holder), dayEnds(holder)])
    const day = businessDay(now, dayEndsAtHour)
    const { staff } = actor
    const { rev, ...today } = await readHandDay(holder, day, staff)
    if (!mayGiveAlone(limits, today, { coupons, points })) {
      const numbers = { before: 0, after: 0, amount: coupons, gives: 0, points }
      return askSecond({ chance }, holder, { ...wish, ...numbers, day }, turn)
    }
    const counted = { coupons: today.coupons + coupons, points: today.points + points }
    const expiresAt = Math.ceil((ms(now) + COUNT_KEPT_MS) / SECOND)
    return ok({ approval: null, writes: [saveHandDay(holder, { ...counted, day, staff, expiresAt }, rev)] })
  }
