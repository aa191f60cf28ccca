import { id } from '../base/id.ts'
import { z } from '../base/schema.ts'
import { doneBy } from './done-by.ts'
import { event } from './event.ts'

const stamped = z.object({
  program: id('crd'),
  added: z.int(),
  stamps: z.int(),
  goal: z.int(),
  round: z.int(),
  /** Masked, for the counter screen: 林○婷. */
  name: z.string(),
  /** The first stamp of this member on this programme. */
  first: z.boolean(),
  /** Whose hand stamped it. */
  by: doneBy.optional(),
})

export const stampCollected = event({
  name: 'stamp.collected',
  version: 1,
  data: stamped,
  example: {
    program: 'crd_00000000000000000000000000' as never,
    added: 1,
    stamps: 7,
    goal: 10,
    round: 1,
    name: '林○婷',
    first: false,
  },
})

export const cardFilled = event({
  name: 'card.filled',
  version: 1,
  data: z.object({ program: id('crd'), round: z.int(), coupon: id('cpn'), campaign: id('cmp') }),
  example: {
    program: 'crd_00000000000000000000000000' as never,
    round: 1,
    coupon: 'cpn_00000000000000000000000000' as never,
    campaign: 'cmp_00000000000000000000000000' as never,
  },
})

/** Something was credited on a card of another kind: points, mission steps, stored value. */
export const cardCredited = event({
  name: 'card.credited',
  version: 1,
  data: z.object({
    program: id('crd'),
    kind: z.string(),
    added: z.int(),
    balance: z.int(),
    reason: z.string(),
    /** Masked, for the counter screen: 林○婷. */
    name: z.string(),
    /** The first movement of this member on this programme. */
    first: z.boolean(),
    /** Whose hand credited it. */
    by: doneBy.optional(),
  }),
  example: {
    program: 'crd_00000000000000000000000000' as never,
    kind: 'points',
    added: 12,
    balance: 128,
    reason: 'order',
    name: '林○婷',
    first: false,
  },
})

/** Something was taken from a card: points for a coupon or a friend, stored value that was paid out, an act that a clerk undid. */
export const cardDebited = event({
  name: 'card.debited',
  version: 1,
  data: z.object({
    program: id('crd'),
    kind: z.string(),
    taken: z.int(),
    balance: z.int(),
    reason: z.string(),
    /** Whose hand took it, where it was not the member's own. */
    by: doneBy.optional(),
  }),
  example: {
    program: 'crd_00000000000000000000000000' as never,
    kind: 'points',
    taken: 300,
    balance: 120,
    reason: 'exchanged',
  },
})
