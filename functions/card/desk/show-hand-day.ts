import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { showHandDay as route } from '#shared/contract/card/desk.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { DayEnds } from '../../platform/asks.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { readHandDay, readLimits } from './store.ts'

export const showHandDay =
  ({ dayEnds }: { dayEnds: DayEnds }) =>
  async (
    { brand }: InputOf<typeof route>,
    { actor, now }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = { group: actor.group, brand }
    const day = businessDay(now, await dayEnds(place))
    const [{ limits }, { coupons, points }] = await Promise.all([
      readLimits(place),
      readHandDay(place, day, actor.staff),
    ])
    return ok({ today: { coupons, points }, limit: { coupons: limits.coupons, points: limits['gift-points'] } })
  }
