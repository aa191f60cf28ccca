import { fail, ok, type Result } from '#shared/base/result.ts'
import type { voidCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { voidIt } from '#shared/domain/coupon/moves.ts'
import { couponVoided } from '#shared/events/coupon.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { FindEntry, WriteEntry } from '../platform/asks.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { audited } from '../platform/table/audit.ts'
import { moveCoupon } from './move-coupon.ts'
import { showCoupon, type ShowDeps } from './show-coupons.ts'
import { findCoupon, toldOf } from './store.ts'

interface VoidDeps extends ShowDeps {
  writeEntry: WriteEntry
  findEntry: FindEntry
}

type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

/** What was taken out of a limited stock stays out: nobody is promised it a second time. */
export const voidCoupon =
  (deps: VoidDeps) =>
  async (
    { id, brand, member, reason }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, Failure>> => {
    if (!maySeeBrand(actor, brand)) return fail('coupon-not-found')
    const holder = { group: actor.group, brand, member }
    const key = `void:${id}`
    const by = { kind: 'staff' as const, id: actor.staff }
    const voided = await moveCoupon(holder, id, now, async (life, held) => {
      const next = voidIt(life, reason, now)
      if (!next.ok) return next
      const happened = couponVoided.happened({ at: now, ...holder }, { ...toldOf(held), reason, hand: by })
      const entry = {
        ...holder,
        key,
        at: now,
        account: 'coupon' as const,
        of: held.campaign,
        delta: -1,
        note: reason,
        by,
      }
      return ok({
        life: next.value,
        writes: [
          deps.writeEntry({ ...entry, reason: 'voided', retry }, [happened]),
          audited(actor, now, 'void coupon', id),
        ],
      })
    })
    if (voided.ok) return ok({ coupon: withoutCode(await showCoupon(deps)(voided.value, now)) })
    if (voided.failure !== 'coupon-voided' || !retry) return voided
    const first = (await deps.findEntry(holder, key))?.retry as Turn['retry']
    if (first?.key !== retry.key) return voided
    if (first.hash !== retry.hash) return fail('idempotency-key-reused')
    const held = await findCoupon(holder, id)
    return held ? ok({ coupon: withoutCode(await showCoupon(deps)(held, now)) }) : voided
  }
