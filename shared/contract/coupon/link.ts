// Links that strangers open: a friend's gift, and a campaign's.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { face } from '../../domain/brand/face.ts'
import { openHours } from '../../domain/coupon/open-hours.ts'
import { validity } from '../../domain/coupon/validity.ts'
import { source } from '../../events/source.ts'
import { giftFailures } from './failures.ts'
import { route } from '../route.ts'

/** What stands on a ticket that is not yet one's own. */
const promise = z.object({
  brandId: id('brd'),
  name: text(40),
  headline: text(20),
  line: text(80),
  note: text(200).nullable(),
  face: face.nullable(),
  open: openHours.nullable(),
  /** For the join of whoever is no member yet. */
  source,
})

export const showGift = route({
  key: 'GET /gifts/{code}',
  who: 'anyone',
  summary: 'What a friend’s link hands over, and from whom.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: promise.extend({
    /** Masked: 林○婷. */
    from: z.string(),
    startsAt: instant.nullable(),
    expiresAt: instant,
    now: instant,
  }),
  failures: { ...giftFailures },
})

export const showClaim = route({
  key: 'GET /claims/coupons/{code}',
  who: 'anyone',
  summary: 'What a campaign’s link gives.',
  input: z.strictObject({ code: z.string().min(8).max(40) }),
  output: promise.extend({ validity, now: instant }),
  failures: { 'claim-closed': 410, 'coupon-sold-out': 410, 'campaign-over': 410 },
})
