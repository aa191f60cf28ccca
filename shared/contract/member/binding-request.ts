import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'

/** Somebody asks for a member: they proved a number that another LINE user holds, or no SMS reaches them. */
export const bindingRequest = z.object({
  id: id('bnd'),
  at: instant,
  /** What LINE calls who asks. */
  name: z.string(),
  /** Whether a code by SMS proved the number. */
  isProved: z.boolean(),
  expiresAt: instant,
})
