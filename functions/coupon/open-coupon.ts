import { fail, ok, type Result } from '#shared/base/result.ts'
import type { openCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Coupon as Life } from '#shared/domain/coupon/coupon.ts'
import { open } from '#shared/domain/coupon/moves.ts'
import { endAfterOpening } from '#shared/domain/coupon/validity.ts'
import { couponOpened } from '#shared/events/coupon.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { insert } from '../platform/table/write.ts'
import { moveCoupon, type Move } from './move-coupon.ts'
import { promised } from './promised.ts'
import { showCoupon, type ShowDeps } from './show-coupons.ts'
import { couponAct, findAnywhere, toldOf, type Coupon } from './store.ts'

/** The first look; where the campaign says so, the coupon's days begin with it. */
export const openCoupon =
  (deps: ShowDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Member>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'try-again'>> => {
    const { group, brand: shownIn, member } = actor
    const at = await findAnywhere({ group, brand: shownIn, member }, id)
    if (!at) return fail('coupon-not-found')
    const holder = { group, brand: at.brand, member }
    const openIt = async (life: Life, held: Coupon): Promise<Result<Move, FailureOf<typeof route>>> => {
      // Whoever looks again sees it as it stands, also when it is used or gone.
      if (life.openedAt) return ok({})
      const validity = (await promised(held))?.validity
      const endsAt = validity && endAfterOpening(validity, { now, dayEndsAtHour: await deps.dayEnds(holder) })
      const next = open(life, now, endsAt)
      if (!next.ok) return next
      const happened = couponOpened.happened(
        { at: now, ...holder },
        { ...toldOf({ ...held, endsAt: next.value.endsAt }), was: held.endsAt },
      )
      return ok({
        life: next.value,
        writes: [insert(couponAct, { ...holder, coupon: id, act: 'open', at: now, retry }, [happened])],
      })
    }
    const opened = await moveCoupon(holder, id, now, openIt, at)
    return opened.ok ? ok({ coupon: await showCoupon(deps)(opened.value, now, shownIn) }) : opened
  }
