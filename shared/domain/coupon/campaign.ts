// What a coupon campaign promises, to whom, where and how often. Whatever is absent is the simplest: everywhere, at any hour, without end of stock.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { text } from '../../base/text-schema.ts'
import { face } from '../brand/face.ts'
import { openHours } from './open-hours.ts'
import { validity } from './validity.ts'

export const STOCK_MAX = 10_000_000
export const PER_MEMBER_MAX = 1_000
export const PRESETS = ['tasting', 'birthday', 'festival', 'transfer', 'win-back'] as const
export type Preset = (typeof PRESETS)[number]

/** Alone; with any other; or with others but not two of the same. */
export const STACKING = ['alone', 'with-others', 'not-with-itself'] as const
export type Stacking = (typeof STACKING)[number]

export const CODE_MAX = 40

/** What the till reads: nothing; one code for everybody; a code of ours for each; or codes the shop's own till made. */
const codes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('same'), code: z.string().trim().min(1).max(CODE_MAX) }),
  z.strictObject({ kind: z.literal('unique') }),
  z.strictObject({ kind: z.literal('pool') }),
])

export const campaign = z.strictObject({
  name: text(40),
  /** A kind of the coupon-benefits family and its settings, parsed by the kind. */
  benefit: z.strictObject({ kind: z.string().max(32), settings: z.unknown() }),
  validity,
  open: openHours.optional(),
  /** Stores of the brands; all of them when absent. */
  stores: z.array(id('sto')).min(1).max(500).optional(),
  /** Further brands of the group that take it. */
  brands: z.array(id('brd')).max(50).optional(),
  /** How many there are in all; without end when null. */
  stock: z.int().min(0).max(STOCK_MAX).nullable().optional(),
  perMember: z.int().min(1).max(PER_MEMBER_MAX).nullable().optional(),
  codes: codes.optional(),
  stacking: z.enum(STACKING).optional(),
  /** May be given to a friend, once. */
  transfer: z.boolean().optional(),
  /** Has a link that anybody may open. */
  claim: z.boolean().optional(),
  preset: z.enum(PRESETS).optional(),
  note: text(200).optional(),
  face: face.optional(),
})
export type Campaign = z.infer<typeof campaign>

/** Claiming by a link gives this many to a member where the campaign says nothing. */
export const CLAIMS_A_MEMBER = 1

/** The word printed large on the ticket, e.g. 買一送一, and the line below it. */
export interface BenefitWords {
  headline: string
  line: string
}
