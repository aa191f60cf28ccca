import { fail, ok, type Result } from '#shared/base/result.ts'
import type { showGift as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { stateNow } from '#shared/domain/coupon/coupon.ts'
import { passOn } from '#shared/domain/coupon/moves.ts'
import type { Nobody } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { promised } from '../promised.ts'
import { findCoupon } from '../store.ts'
import { promiseOf } from './promise.ts'
import { findGift } from './store.ts'

/** A link that went into a group of friends is opened by many from one network. */
export const LOOKS_A_MINUTE = 60

export const showGift =
  ({ withinRate }: { withinRate: WithinRate }) =>
  async (
    { code }: InputOf<typeof route>,
    { now, from }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    if (!(await withinRate(`gifts#${from}`, LOOKS_A_MINUTE, now))) return fail('too-many-requests')
    const gift = await findGift(code)
    const held = gift && (await findCoupon(gift, gift.coupon))
    const campaign = held && (await promised(held))
    if (!gift || !held || !campaign) return fail('gift-gone')
    const life = stateNow(held, now)
    const open = passOn(life, code, now)
    if (!open.ok) return open
    return ok({
      ...(await promiseOf(campaign, held.brand, { link: `gift:${code}`, referrer: gift.member })),
      from: gift.from,
      startsAt: life.startsAt && life.startsAt > now ? life.startsAt : null,
      expiresAt: life.endsAt,
      now,
    })
  }
