// A coupon that somebody else at the counter has taken.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { HOLDERS } from '../../domain/coupon/held/let-go.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { route } from '../route.ts'
import { CLERK_FAILURES } from './clerk.ts'

export const heldLine = z.object({
  by: z.enum(HOLDERS),
  until: instant,
  /** By this clerk: what the screen of their own store has. */
  mayLetGo: z.boolean(),
})

export const letGoByHand = route({
  key: 'DELETE /clerk/holds/{coupon}',
  who: 'clerk',
  summary: 'Lets a coupon go that the screen of this store has taken. What lies on a till’s bill stays there.',
  input: z.strictObject({ coupon: id('cpn') }),
  output: z.object({ coupon: heldCoupon }),
  failures: { ...CLERK_FAILURES, 'coupon-not-found': 404, 'coupon-held': 409, 'hold-lapsed': 409 },
})
