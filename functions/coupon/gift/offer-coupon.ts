import { fail, ok, type Result } from '#shared/base/result.ts'
import { after, DAY, epochSeconds } from '#shared/base/time.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import type { offerCoupon as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { offer } from '#shared/domain/coupon/moves.ts'
import type { Memberships } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import { sha256 } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { insert } from '../../platform/table/write.ts'
import { moveCoupon } from '../move-coupon.ts'
import { promised } from '../promised.ts'
import { showCoupon, type ShowDeps } from '../show-coupons.ts'
import { couponAct, findWithAct } from '../store.ts'
import { hangGift } from './store.ts'

export interface OfferDeps extends ShowDeps {
  chance: Chance
  memberships: Memberships
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'member-not-found' | 'idempotency-key-reused' | 'try-again'

/** 96 bits: nobody guesses a friend's gift. */
const CODE_BYTES = 12
/** The link says for a while that it is over. */
const KEPT_MS = 90 * DAY
interface Remembered {
  gift: string
  endsAt: string
}

/** Acts of one coupon by the request that made them: the same request is found again for ever. */
export const actNamed = (verb: string, retry: Turn['retry'], nonce: string) =>
  `${verb}:${retry ? sha256(retry.key) : nonce}`

export const offerCoupon =
  (deps: OfferDeps) =>
  async ({ id }: InputOf<typeof route>, { actor, now, retry }: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const { memberships } = deps
    const code = deps.chance.secret(CODE_BYTES)
    const act = actNamed('offer', retry, code)
    const answer = async (): Promise<Result<Output, Failure> | undefined> => {
      const { coupon, done, rows } = await findWithAct(holder, id, act, [memberships.keyOf(holder)])
      if (!memberships.isTheirs(rows, actor)) return fail('member-not-found')
      if (!coupon || !done) return undefined
      if ((done.retry as Turn['retry'])?.hash !== retry?.hash) return fail('idempotency-key-reused')
      return ok({ coupon: await showCoupon(deps)(coupon, now), ...(done.answer as Remembered) })
    }
    const before = await answer()
    if (before) return before

    const offered = await moveCoupon(holder, id, now, async (life, held) => {
      const next = offer(life, { code, allowed: (await promised(held))?.transfer === true }, now)
      if (!next.ok) return next
      const { endsAt } = next.value
      const expiresAt = epochSeconds(after(endsAt, KEPT_MS))
      return ok({
        life: next.value,
        writes: [
          hangGift({ code, ...holder, from: actor.shown ?? UNNAMED, coupon: id, expiresAt }),
          insert(couponAct, { ...holder, coupon: id, act, at: now, retry, answer: { gift: code, endsAt } }),
        ],
      })
    })
    if (offered.ok)
      return ok({ coupon: await showCoupon(deps)(offered.value, now), gift: code, endsAt: offered.value.endsAt })
    // The same request twice at the same moment: one made the link, the other finds it.
    return (retry && (await answer())) ?? offered
  }
