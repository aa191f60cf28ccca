// What a clerk does at the counter.
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { id } from '../../base/id.ts'
import { STEP_ID_MAX, STEP_WORDS_MAX } from '../../domain/card/mission-card.ts'
import { WORTH_MAX } from '../../domain/card/stamp-card.ts'
import { MONEY_MAX } from '../../domain/order/purchase.ts'
import { tillFailures } from '../coupon/failures.ts'
import { taskFailures } from '../card/task.ts'
import { heldCoupon } from '../coupon/held-coupon.ts'
import { PROOF_FAILURES, usedCoupon, usedLine } from '../order/use.ts'
import { earnedLine } from '../order/earned-line.ts'
import { route } from '../route.ts'
import { waitingBinding } from './binding.ts'
import { CLERK_FAILURES } from './clerk.ts'
import { heldLine } from './held.ts'

/** A member code, static or live, or a coupon’s; or a phone number as people say it. Exactly one. */
const named = {
  code: z.string().trim().min(1).max(80).optional(),
  phone: z.string().trim().min(1).max(20).optional(),
}

const who = z.object({ name: z.string() })

/** A coupon in the member’s hands; without its code it must be shown to be redeemed. */
const usableLine = z.object({
  id: id('cpn'),
  name: text(40),
  headline: text(20),
  expiresAt: instant,
  code: z.string().nullable(),
})

/** A task of a mission that a clerk may mark now. */
const openTask = z.object({
  program: id('crd'),
  /** Of the mission. */
  name: text(24),
  step: z.string(),
  words: text(STEP_WORDS_MAX),
})

export const lookUp = route({
  key: 'POST /clerk/look-ups',
  who: 'clerk',
  summary: 'What a clerk scanned or typed: a member with cards and coupons, or a coupon.',
  input: z.strictObject(named),
  output: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('member'),
      member: who,
      /** A live code shows the member’s own phone: what they hold may be used. */
      isLive: z.boolean(),
      /** That it was of now, for a spending a few minutes later. */
      seen: z.string().nullable(),
      /** They can be asked on LINE. */
      isFriend: z.boolean(),
      /** Whether a code by SMS proved that their number is theirs. */
      phoneProved: z.boolean(),
      cards: z.array(earnedLine.omit({ added: true, owes: true })),
      coupons: z.array(usableLine),
      tasks: z.array(openTask),
      /** Cards that money can be put on here. */
      topUps: z.array(earnedLine.pick({ programId: true, name: true, unit: true })),
      /** Cards with money on them that may be paid back here. */
      payOuts: z.array(earnedLine.pick({ programId: true, name: true, unit: true }).extend({ paid: z.int() })),
      /** Who waits to be bound to this member, for a clerk who may decide it. */
      bindings: z.array(waitingBinding),
    }),
    z.object({
      kind: z.literal('coupon'),
      member: who,
      coupon: heldCoupon,
      /** Who else has taken it at a counter, and until when. */
      held: heldLine.nullable(),
    }),
    /** A phone number of nobody: it may be given to a new member. */
    z.object({ kind: z.literal('new-phone'), phone: z.string() }),
  ]),
  failures: { ...tillFailures, ...CLERK_FAILURES, 'code-unknown': 404, 'phone-invalid': 422, 'member-elsewhere': 409 },
})

export const act = z.object({
  id: z.string(),
  kind: z.enum(['stamp', 'redeem', 'task', 'spend', 'top-up', 'pay-out']),
  /** When it happened at the counter. */
  at: instant,
  /** Masked. */
  name: z.string(),
  clerk: z.string(),
  /** NT$, where an amount was told. */
  amount: z.int().nullable(),
  earned: z.array(earnedLine),
  /** Name of the coupon that was redeemed. */
  coupon: text(40).nullable(),
  /** Words of the task that was marked. */
  task: text(STEP_WORDS_MAX).nullable(),
  /** What was used on a bill: what that took off, what was left, and what of it was still to be collected. */
  spent: z
    .object({ used: z.array(usedLine), coupons: z.array(usedCoupon), off: z.int(), total: z.int(), due: z.int() })
    .nullable(),
  /** What came onto a card. */
  toppedUp: earnedLine
    .pick({ programId: true, name: true, unit: true, balance: true })
    .extend({ paid: z.int(), bonus: z.int() })
    .nullable(),
  /** What was paid back: off the card, and of it the fee and the cash that went over the counter; bonus that went with it; who stood by it. */
  paidOut: earnedLine
    .pick({ programId: true, name: true, unit: true, balance: true })
    .extend({ taken: z.int(), fee: z.int(), cash: z.int(), bonusGone: z.int(), second: z.string().nullable() })
    .nullable(),
  /** By this hand, as long as there is time. */
  mayUndo: z.boolean(),
  undoUntil: instant,
  undoneAt: instant.nullable(),
})

export const stampByHand = route({
  key: 'POST /clerk/stamps',
  who: 'clerk',
  summary:
    'Gives stamps, or what an amount of money earns, on every card a clerk may stamp. May have waited for the network.',
  input: z.strictObject({
    ...named,
    /** A number nobody has becomes a member known by phone alone. */
    enrol: z.boolean().default(false),
    /** Stamps; one unless told. Not beside an amount. */
    worth: z.int().min(1).max(WORTH_MAX).optional(),
    /** NT$ that were paid: a purchase of which the goods are not known. */
    amount: z.int().min(1).max(MONEY_MAX).optional(),
    at: instant.optional(),
  }),
  output: z.object({ act, coupons: z.array(heldCoupon), isNew: z.boolean() }),
  status: 201,
  failures: {
    ...CLERK_FAILURES,
    'code-unknown': 404,
    'phone-invalid': 422,
    'member-elsewhere': 409,
    'card-other-store': 409,
    'sharing-needed': 409,
    'too-soon': 409,
    'daily-cap': 409,
    'reward-out': 409,
    'too-many-at-once': 409,
    'nothing-earned': 409,
    'told-too-late': 422,
    'told-in-future': 422,
  },
})

export const taskByHand = route({
  key: 'POST /clerk/tasks',
  who: 'clerk',
  summary: 'Marks a task of a mission as done. May have waited for the network.',
  input: z.strictObject({
    ...named,
    program: id('crd'),
    step: z.string().min(1).max(STEP_ID_MAX),
    at: instant.optional(),
  }),
  output: z.object({ act, coupons: z.array(heldCoupon) }),
  status: 201,
  failures: {
    ...CLERK_FAILURES,
    ...taskFailures,
    'code-unknown': 404,
    'phone-invalid': 422,
    'member-elsewhere': 409,
    'told-too-late': 422,
    'told-in-future': 422,
  },
})

export const redeemByHand = route({
  key: 'POST /clerk/redemptions',
  who: 'clerk',
  summary:
    'Redeems the coupon of a code that the member shows; or one that whoever has the number agreed to, on LINE or by a code they were sent.',
  input: z.strictObject({
    code: z.string().trim().min(1).max(40).optional(),
    /** Instead of the code, with the coupon and one of the last two. */
    phone: named.phone,
    coupon: id('cpn').optional(),
    lineAsk: id('ask').optional(),
    smsCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  output: z.object({ act, coupon: heldCoupon }),
  status: 201,
  failures: { ...tillFailures, ...CLERK_FAILURES, ...PROOF_FAILURES, 'code-unknown': 404, 'member-elsewhere': 409 },
})

export const undoAct = route({
  key: 'POST /clerk/acts/{id}/undo',
  who: 'clerk',
  summary:
    'Takes back what this clerk did, within ten minutes; who answers for the counter, what any clerk of this store did.',
  input: z.strictObject({ id: z.string().regex(/^[\w-]{8,64}$/) }),
  output: z.object({ act }),
  failures: {
    ...CLERK_FAILURES,
    'act-unknown': 404,
    'not-your-store': 403,
    'act-not-yours': 403,
    'act-undone': 409,
    'act-too-late': 409,
    'act-not-left': 409,
    'coupon-not-redeemed': 409,
    'coupon-reissued': 409,
    'top-up-used': 409,
  },
})

export const todaysActs = route({
  key: 'GET /clerk/today',
  who: 'clerk',
  summary: 'What the clerks of this store did on this business day, newest first.',
  input: z.strictObject({}),
  output: z.object({ acts: z.array(act), now: instant }),
  failures: CLERK_FAILURES,
})
