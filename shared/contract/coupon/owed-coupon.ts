import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { WHY_NOT_GIVEN } from '../../domain/ledger/why-not-given.ts'

/** A coupon that was earned and could not be given: its campaign, its name where one is known, and why. */
export const owedCoupon = z.object({ id: id('cmp'), name: text(40).nullable(), why: z.enum(WHY_NOT_GIVEN) })
