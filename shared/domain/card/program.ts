// What every card programme promises, whatever its kind counts. The kind parses `settings`.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { day, text } from '../../base/text-schema.ts'
import { face } from '../brand/face.ts'
import { refundPolicy } from '../ledger/take-back.ts'

/** How something is earned: the counter’s code, a clerk’s hand, a till, the printed 立牌, a web shop, an office. */
export const WAYS = ['code', 'clerk', 'till', 'poster', 'shop', 'office'] as const
export type Way = (typeof WAYS)[number]
/** Those a brand chooses from: what staff put right is never asked for. */
export const CHOSEN_WAYS = WAYS.filter((way) => way !== 'office')

const DAY_MINUTES = 24 * 60
export const STORES_MAX = 500

export const program = z.strictObject({
  /** Of the cards family. */
  kind: z.string().regex(/^[a-z-]{1,32}$/),
  name: text(24),
  /** What one is called: 點 / 杯 / 章 / 元. */
  unit: text(6),
  face,
  /** Local days, both included; null = open. */
  period: z.strictObject({ from: day.nullable(), until: day.nullable() }),
  /** Where it is earned and used; empty = every store of the brand. */
  stores: z.array(id('sto')).max(STORES_MAX),
  /** Which tiers may earn; empty = everybody. */
  tiers: z.array(z.string().max(40)).max(20),
  ways: z.array(z.enum(WAYS)).min(1),
  /** Least time between two visits, in minutes; 0 = none, 1440 = a day. */
  intervalMinutes: z
    .int()
    .min(0)
    .max(7 * DAY_MINUTES),
  /** Earnings a business day; null = no limit. */
  dailyCap: z.int().min(1).max(100).nullable(),
  /** One act feeds every card that stacks; of those in one pool only the first in rank that gives something. */
  stacking: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stacks') }),
    z.strictObject({ kind: z.literal('one-of'), pool: z.string().trim().min(1).max(40), rank: z.int().min(1).max(99) }),
  ]),
  refunds: refundPolicy,
  settings: z.unknown(),
})
// oxlint-disable-next-line typescript/no-explicit-any -- the kind knows its own settings
export type Program<Settings = any> = Omit<z.infer<typeof program>, 'settings'> & { settings: Settings }

/** What a programme starts with; a kind adds its settings. */
export const PLAIN = {
  period: { from: null, until: null },
  stores: [],
  tiers: [],
  ways: ['code', 'clerk', 'till', 'shop'],
  intervalMinutes: 0,
  dailyCap: null,
  stacking: { kind: 'stacks' },
  refunds: 'what-is-left',
} as const satisfies Partial<Program>
