import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { doneBy } from './done-by.ts'
import { event } from './event.ts'

const COUPON = 'cpn_00000000000000000000000000' as never
const CAMPAIGN = 'cmp_00000000000000000000000000' as never
const which = { coupon: id('cpn'), campaign: id('cmp') }
/** The store it was issued in, so that what is out is known by store; not said of what no store issued, nor in older events. */
const issued = { issuedIn: id('sto').optional() }
/** Until when it could be used, so that what is out is known by its end; older events do not say it. */
const ended = { expiresAt: z.string().optional(), ...issued }
const example = { coupon: COUPON, campaign: CAMPAIGN }

/** What a coupon was given for. */
const ISSUE_REASONS = [
  'playbook',
  'card-filled',
  'claim',
  'gift',
  'bundle',
  'tier',
  'order',
  'exchange',
  'reissue',
] as const
export type IssueReason = (typeof ISSUE_REASONS)[number]

export const couponIssued = event({
  name: 'coupon.issued',
  version: 1,
  data: z.object({
    ...which,
    expiresAt: z.string(),
    reason: z.enum(ISSUE_REASONS),
    /** Of one that takes another’s place; of a first one the event’s own store says it. */
    ...issued,
  }),
  example: { ...example, expiresAt: '2026-11-28T15:59:59.999Z', reason: 'playbook' },
})

export const couponOpened = event({
  name: 'coupon.opened',
  version: 1,
  /** `was`: until when before, where opening sets the end. */
  data: z.object({ ...which, ...issued, expiresAt: z.string(), was: z.string().optional() }),
  example: { ...example, expiresAt: '2026-11-28T15:59:59.999Z' },
})

/** Staff let it end later. `was`: until when before. */
export const couponExtended = event({
  name: 'coupon.extended',
  version: 1,
  data: z.object({ ...which, ...issued, expiresAt: z.string(), was: z.string() }),
  example: { ...example, expiresAt: '2026-12-28T15:59:59.999Z', was: '2026-11-28T15:59:59.999Z' },
})

export const couponRedeemed = event({
  name: 'coupon.redeemed',
  version: 1,
  data: z.object({
    ...which,
    ...ended,
    by: z.enum(['code', 'pin', 'clerk', 'pos']),
    name: z.string(),
    words: z.string(),
    /** Whose hand, where it was not the member's own. */
    hand: doneBy.optional(),
  }),
  example: { ...example, by: 'code', name: '林○婷', words: '迎新美式' },
})

/** A redemption was taken back. */
export const couponUndone = event({
  name: 'coupon.undone',
  version: 1,
  data: z.object({
    ...which,
    ...ended,
    /** Whose hand; nobody's in what was written before hands were told. */
    hand: doneBy.optional(),
  }),
  example,
})

/** A friend received it; what they have is another coupon, which was issued as a gift. */
export const couponTransferred = event({
  name: 'coupon.transferred',
  version: 1,
  data: z.object({ ...which, ...ended, to: id('mem') }),
  example: { ...example, to: 'mem_00000000000000000000000000' as never },
})

export const couponVoided = event({
  name: 'coupon.voided',
  version: 1,
  data: z.object({
    ...which,
    ...ended,
    reason: z.string(),
    /** Who voided it; nobody where it goes with the act that gave it. */
    hand: doneBy.optional(),
  }),
  example: { ...example, reason: '發錯活動' },
})
