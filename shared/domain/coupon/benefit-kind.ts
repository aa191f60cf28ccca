// What a coupon gives. The kinds are plug-ins.
import type { z } from '../../base/schema.ts'
import type { Text } from '../../base/text.ts'
import type { Basket, Worth } from './basket.ts'

/** HeldCoupon prints these: a word large on the ticket, and the line below it. */
export const HEADLINE_MAX = 20
export const LINE_MAX = 80

export interface BenefitKind<Settings = any> {
  kind: string
  name: Text
  settings: z.ZodType<Settings>
  starting: Settings
  headline(settings: Settings): Text
  line(settings: Settings): Text
  /** Money one of it takes off a bill that is large enough; kinds that give no money have none. */
  value?(settings: Settings): number
  /** Never more than the basket costs. */
  worth(settings: Settings, basket: Basket): Worth
}
