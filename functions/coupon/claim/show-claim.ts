import { fail, ok, type Result } from '#shared/base/result.ts'
import type { showClaim as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import type { DayEnds } from '../../platform/asks.ts'
import type { Nobody } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { isRunning } from '../../platform/table/config.ts'
import { promiseOf } from '../gift/promise.ts'
import { LOOKS_A_MINUTE } from '../gift/show-gift.ts'
import { isSoldOut } from '../stock/take-stock.ts'
import { claimSource } from './claim-link.ts'
import { openClaim } from './open-claim.ts'

export const showClaim =
  ({ withinRate, dayEnds }: { withinRate: WithinRate; dayEnds: DayEnds }) =>
  async (
    { code }: InputOf<typeof route>,
    { now, from }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    if (!(await withinRate(`claimed#${from}`, LOOKS_A_MINUTE, now))) return fail('too-many-requests')
    const open = await openClaim(code)
    if (!open.ok) return open
    const { place, campaign } = open.value
    if (!isRunning(campaign)) return fail('campaign-over')
    if (isSoldOut({ ...place, campaign: campaign.id }, campaign)) return fail('coupon-sold-out')
    const { validity } = campaign.settings
    const dayEndsAtHour = await dayEnds(place)
    const span = validity.kind === 'fixed' ? spanOf(validity, { now, dayEndsAtHour }) : undefined
    if (span && !span.ok) return fail('campaign-over', span.detail)
    return ok({
      ...(await promiseOf(campaign.settings, place.brand, claimSource(campaign.id))),
      validity,
      now,
    })
  }
