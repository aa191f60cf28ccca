import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { voidIt } from '#shared/domain/coupon/moves.ts'
import { couponVoided } from '#shared/events/coupon.ts'
import type { VoidGiven } from '../platform/asks/cards.ts'
import type { WriteEntry } from '../platform/asks.ts'
import type { Write } from '../platform/table/write.ts'
import { moved, readThese, saveMoved, toldOf } from './store.ts'

/** Coupons of an act that is undone. What somebody used, or gave to a friend, stays. */
export const voidGiven =
  ({ writeEntry }: { writeEntry: WriteEntry }): VoidGiven =>
  async (holder, coupons, { key, now, why = 'refund', by }) => {
    const { group, member } = holder
    const held = await readThese(holder, coupons)
    const writes = new Map<string, Write[]>()
    for (const one of held) {
      const { brand } = one
      const gone = voidIt(stateNow(one, now), why, now)
      if (!gone.ok) continue
      const happened = couponVoided.happened({ at: now, group, brand, member }, { ...toldOf(one), reason: why })
      const entry = { group, brand, member, at: now, account: 'coupon', of: one.campaign, delta: -1, by }
      writes.set(one.id, [
        saveMoved(moved(one, gone.value)),
        writeEntry({ ...entry, key: `void:${one.id}`, reason: 'voided', reverses: key }, [happened]),
      ])
    }
    return writes
  }
