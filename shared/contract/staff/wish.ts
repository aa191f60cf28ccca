import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { money } from '../../domain/order/purchase.ts'
import { use } from '../order/use.ts'

const COUPONS_MAX = 10

/** What a member wants to use on a bill at the counter. */
export const wish = {
  /** What there is to pay. */
  bill: money.min(1),
  use: use.default([]),
  coupons: z.array(id('cpn')).max(COUPONS_MAX).default([]),
}
