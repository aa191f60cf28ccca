// Coupons that members have earned and that could not be given yet, for whoever looks after the campaigns.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { owedCoupon } from '../coupon/owed-coupon.ts'
import { route } from '../route.ts'

export const owedCoupons = route({
  key: 'GET /admin/owed',
  who: 'staff',
  permission: 'members.read',
  summary:
    'Coupons that members are owed by cards, tiers and birthdays, because there was none to give: how many, why, and to whom.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({
    /** There are more than were looked at. */
    capped: z.boolean(),
    count: z.int(),
    /** Most first. */
    coupons: z.array(
      // Its name is null where it is another brand’s.
      owedCoupon.extend({
        count: z.int(),
        /** Some of them. */
        members: z.array(z.object({ id: id('mem'), name: z.string() })),
      }),
    ),
  }),
  failures: {},
})
