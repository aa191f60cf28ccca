// A message before any channel has put it into its own form.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import type { Text } from '../../base/text.ts'
import { text } from '../../base/text-schema.ts'

/** LINE takes 5,000; nobody reads them on a phone. */
export const TEXT_MAX = 500
/** LINE cuts button labels at 20. */
export const LABEL_MAX = 20
/** Where a button may lead, inside the brand’s LIFF app. */
export const DESTINATIONS = ['coupon', 'card', 'home'] as const

export const message = z.strictObject({
  /** `{name}` becomes the member’s name. */
  text: text(TEXT_MAX),
  coupon: id('cpn').optional(),
  button: z.strictObject({ label: text(LABEL_MAX), to: z.enum(DESTINATIONS) }).optional(),
})
export type Message = z.infer<typeof message>

/** A message of our own, which no marketer writes. */
export interface Notice extends Message {
  /** It asks whether a store may spend something; the words of the button that leads to the answer. */
  ask?: { id: string; label: Text }
}
