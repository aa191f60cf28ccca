import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { voidIt } from '#shared/domain/coupon/moves.ts'
import { couponVoided } from '#shared/events/coupon.ts'
import type { Forfeit, WriteEntry } from '../../platform/asks.ts'
import { couponsIn, toldOf } from '../store.ts'

/** As `voidIt` takes it, and as the event tells it. */
const REASON = 'left'

/** The coupon of somebody who has gone is deleted; what could still be used is out no more. The event names nobody. */
export const forfeitCoupon =
  ({ writeEntry }: { writeEntry: WriteEntry }): Forfeit =>
  async (row, { now }) => {
    const [held] = couponsIn([row])
    if (!held || !voidIt(stateNow(held, now), REASON, now).ok) return []
    const { group, brand, member, id, campaign } = held
    const happened = couponVoided.happened({ at: now, group, brand }, { ...toldOf(held), reason: REASON })
    const entry = { group, brand, member, key: `left:${id}`, at: now, account: 'coupon' as const, of: campaign }
    return [writeEntry({ ...entry, delta: -1, reason: 'voided' }, [happened])]
  }
