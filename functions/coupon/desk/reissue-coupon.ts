import { fail, type Result } from '#shared/base/result.ts'
import type { reissueCoupon as route } from '#shared/contract/coupon/desk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { actByHand, type ByHandDeps } from './act-by-hand.ts'
import { makeReissue, type ReissueDeps } from './make-reissue.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

export const reissueCoupon =
  (deps: ShowDeps & ReissueDeps & ByHandDeps) =>
  async ({ brand, member, ...wish }: InputOf<typeof route>, turn: Turn<Staff>): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    if (!maySeeBrand(actor, brand)) return fail('coupon-not-found')
    const holder = { group: actor.group, brand, member }
    return actByHand(
      deps,
      {
        holder,
        act: 'reissue',
        wish,
        make: () => makeReissue(deps, holder, wish, { staff: actor.staff, now }),
        answer: async ({ held, after }, outcome): Promise<Output> => ({
          coupon: withoutCode(await showCoupon(deps)(outcome.approval ? held : after, now)),
          ...outcome,
        }),
        done: 'reissue coupon',
        asked: 'ask to reissue coupon',
        target: wish.id,
      },
      turn,
    )
  }
