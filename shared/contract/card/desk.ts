// What staff at a desk do to a member’s card by hand, with a reason; above a limit a second person agrees.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day, instant, text } from '../../base/text-schema.ts'
import { deskLimits } from '../../domain/card/desk/desk-limit.ts'
import { STEP_ID_MAX } from '../../domain/card/mission-card.ts'
import { extendCoupon, reissueCoupon } from '../coupon/desk.ts'
import { giveBundle } from '../coupon/campaign.ts'
import { route } from '../route.ts'
import { homeCard } from './home-card.ts'

export const ADJUSTMENT_MAX = 1_000_000
export const DESK_REASON_MAX = 80
const DESK_REASON_MIN = 2
const ENTRY_KEY_MAX = 120
const LOTS_MAX = 1_000_000

const reason = z.string().trim().min(DESK_REASON_MIN).max(DESK_REASON_MAX)
const whose = { id: id('mem'), brand: id('brd'), program: id('crd') }

const wish = z
  .strictObject({
    ...whose,
    /** 補登 adds what was missed; a correction adds or takes off. */
    kind: z.enum(['late-credit', 'correction']),
    /** In the unit of the programme. */
    amount: z
      .int()
      .min(-ADJUSTMENT_MAX)
      .max(ADJUSTMENT_MAX)
      .refine((amount) => amount !== 0),
    /** The step, where the programme is a mission. */
    step: z.string().max(STEP_ID_MAX).optional(),
    reason,
    /** When it should have been; a late credit only. It is told with it; the time of what is added runs from now. */
    occurredAt: instant.optional(),
  })
  .refine(({ kind, amount }) => kind === 'correction' || amount > 0, { path: ['amount'] })

/** What the act makes of the card, told before anybody does it. */
const prospect = {
  before: z.int(),
  after: z.int(),
  /** False: a second person must agree. */
  alone: z.boolean(),
  /** How much one person may do to this card in a day. */
  limit: z.int(),
  /** How much was done to it today. */
  today: z.int(),
}

const failures = {
  'program-not-live': 409,
  'not-enough-left': 409,
  'balance-too-high': 409,
  'nothing-to-adjust': 409,
  'adjusted-already': 409,
  'adjustment-too-large': 422,
  'occurred-in-future': 422,
  /** On that day the programme was not open: `from` its first day, or `until` its last. */
  'occurred-outside-period': 422,
} as const

/** Done, or waiting for a second person. */
const outcome = {
  state: z.enum(['done', 'waiting']),
  /** The key of its entry. */
  entry: z.string().nullable(),
  approval: id('apr').nullable(),
  before: z.int(),
  after: z.int(),
  /** Until then it can be undone; null where it cannot. */
  undoUntil: instant.nullable(),
}

export const previewAdjustment = route({
  key: 'POST /admin/members/{id}/adjustments/preview',
  who: 'staff',
  permission: 'members.write',
  summary: 'What an adjustment would make of the card, and whether a second person must agree. Writes nothing.',
  input: wish,
  output: z.object({ ...prospect, gives: z.array(text(40)), owes: homeCard.shape.awaits.unwrap() }),
  failures: { ...failures },
})

export const adjustCard = route({
  key: 'POST /admin/members/{id}/adjustments',
  who: 'staff',
  permission: 'members.write',
  summary: 'Late credit or correction on a card, with a reason. Above the limit it waits for a second person.',
  input: wish,
  output: z.object({ ...outcome, gives: z.array(text(40)) }),
  failures: { ...failures, 'approval-waiting': 409 },
})

export const undoAdjustment = route({
  key: 'POST /admin/members/{id}/adjustments/undo',
  who: 'staff',
  permission: 'members.write',
  summary: 'Takes an adjustment back within ten minutes; the reversal names the entry that it undoes.',
  input: z.strictObject({ id: id('mem'), brand: id('brd'), entry: z.string().min(1).max(ENTRY_KEY_MAX) }),
  output: z.object({ before: z.int(), after: z.int() }),
  failures: {
    'program-not-live': 409,
    'not-enough-left': 409,
    'balance-too-high': 409,
    'nothing-to-adjust': 409,
    'adjustment-undone': 409,
    'adjustment-final': 409,
    'adjustment-too-large': 422,
  },
})

const extension = z.strictObject({
  ...whose,
  /** One lot, by its number; all that lapses earlier when absent. */
  lot: z.int().min(1).max(LOTS_MAX).optional(),
  /** Local day, included. */
  until: day,
  reason,
})
const extensionFailures = {
  'program-not-live': 409,
  'nothing-to-extend': 409,
  'until-invalid': 422,
} as const

export const previewExtension = route({
  key: 'POST /admin/members/{id}/extensions/preview',
  who: 'staff',
  permission: 'members.write',
  summary: 'How much of a card would end later, and whether a second person must agree. Writes nothing.',
  input: extension,
  output: z.object({ ...prospect, extended: z.int(), until: instant }),
  failures: { ...extensionFailures },
})

export const extendCard = route({
  key: 'POST /admin/members/{id}/extensions',
  who: 'staff',
  permission: 'members.write',
  summary: 'Lets what lapses on a card lapse later, with a reason. Above the limit it waits for a second person.',
  input: extension,
  output: z.object({ ...outcome, extended: z.int(), until: instant }),
  failures: { ...extensionFailures, 'approval-waiting': 409 },
})

const handful = z.object({
  /** Re-issued, extended and in bundles. */
  coupons: z.int(),
  /** In bundles. */
  points: z.int(),
})

const approval = z.object({
  id: id('apr'),
  state: z.enum(['open', 'approved', 'refused', 'lapsed']),
  at: instant,
  /** Undecided by then, it lapses. */
  until: instant,
  member: z.object({ id: id('mem'), name: z.string() }),
  /** Null of coupons and bundles. */
  program: z.object({ id: id('crd'), name: text(24), unit: text(6) }).nullable(),
  act: z.enum(['late-credit', 'correction', 'extension', 'reissue', 'coupon-extension', 'gift']),
  /** The coupon or the bundle; null of cards. */
  what: text(40).nullable(),
  /** Added or taken off; of an extension, how much of it ends later; of coupons and bundles, how many coupons. */
  amount: z.int(),
  /** Points in a bundle. */
  points: z.int(),
  /** The new end, of an extension. */
  extendsTo: instant.nullable(),
  reason: z.string(),
  /** What a late credit is for, where that was told. */
  occurredAt: instant.nullable(),
  by: z.string(),
  /** Who asked cannot agree. */
  mine: z.boolean(),
  /** When it was asked for. */
  before: z.int(),
  after: z.int(),
  /** Coupons of cards that it fills. */
  gives: z.int(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
})

export const listApprovals = route({
  key: 'GET /admin/approvals',
  who: 'staff',
  permission: 'members.read',
  summary: 'Acts above the limit that wait for a second person, and those decided in the last 14 days.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ open: z.array(approval), decided: z.array(approval), limits: deskLimits, limitsRev: z.int() }),
  failures: {},
})

export const decideApproval = route({
  key: 'POST /admin/approvals/{id}/decision',
  who: 'staff',
  permission: 'members.write',
  summary: 'Agrees to an act of somebody else, which is then done under its first key, or refuses it.',
  input: z.strictObject({ id: id('apr'), brand: id('brd'), approve: z.boolean() }),
  output: z.object({ state: z.enum(['approved', 'refused']), before: z.int(), after: z.int() }),
  failures: {
    ...failures,
    ...extensionFailures,
    ...extendCoupon.failures,
    ...reissueCoupon.failures,
    ...giveBundle.failures,
    'same-person': 403,
    'approval-decided': 409,
    'approval-lapsed': 410,
  },
})

export const setDeskLimits = route({
  key: 'PUT /admin/desk-limits',
  who: 'staff',
  permission: 'settings.write',
  summary: 'How much one person may do for members in a day before a second one must agree.',
  input: z.strictObject({ brand: id('brd'), limits: deskLimits, rev: z.int() }),
  output: z.object({ limits: deskLimits, rev: z.int() }),
  failures: { 'changed-meanwhile': 409 },
})

export const showHandDay = route({
  key: 'GET /admin/desk-limits/mine',
  who: 'staff',
  permission: 'members.write',
  summary:
    'How many coupons and points the caller gave by hand today, and how many one person may before a second one must agree.',
  input: z.strictObject({ brand: id('brd') }),
  output: z.object({ today: handful, limit: handful }),
  failures: {},
})
