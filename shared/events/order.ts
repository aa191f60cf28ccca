import { z } from '../base/schema.ts'
import { event } from './event.ts'

/** A till, a web shop, or a file of either. */
const CHANNELS = ['pos', 'shop', 'csv'] as const

const bought = z.object({ sku: z.string(), quantity: z.int(), category: z.string().optional() })

export const orderPaid = event({
  name: 'order.paid',
  version: 1,
  data: z.object({
    number: z.string(),
    channel: z.enum(CHANNELS),
    paidAt: z.string(),
    /** Minor units. */
    total: z.int(),
    lines: z.array(bought),
    /** Came by a receipt that somebody claimed later. */
    claimed: z.boolean(),
  }),
  example: {
    number: 'A-1027',
    channel: 'pos',
    paidAt: '2026-11-21T03:20:00.000Z',
    total: 360,
    lines: [{ sku: 'L', quantity: 2, category: '咖啡' }],
    claimed: false,
  },
})

export const orderRefunded = event({
  name: 'order.refunded',
  version: 1,
  data: z.object({
    number: z.string(),
    refund: z.string(),
    channel: z.enum(CHANNELS),
    amount: z.int(),
    left: z.int(),
  }),
  example: { number: 'A-1027', refund: 'R-55', channel: 'pos', amount: 120, left: 240 },
})
