// What brought a join. Kept for ever with the join.
import { z } from '../base/schema.ts'

const word = z.string().trim().min(1).max(64)

export const source = z.strictObject({
  store: word.optional(),
  poster: word.optional(),
  campaign: word.optional(),
  link: word.optional(),
  referrer: word.optional(),
})
export type Source = z.infer<typeof source>
