// That the group’s other companies may see and count what a member collects in a brand: asked, said, taken back.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'

const COMPANIES_MAX = 50

/** What a joining screen asks: of which companies, and in which version of the words. */
export const sharingAsked = z.object({
  version: z.int(),
  companies: z.array(z.object({ id: id('com'), name: z.string() })),
})

/** A yes, with what was read. */
export const sharingAgreed = z.strictObject({
  version: z.int(),
  companies: z.array(id('com')).min(1).max(COMPANIES_MAX),
})

/** What a member said. */
export const sharingSaid = z.object({
  /** Whether it stands, of every company there is now. */
  stands: z.boolean(),
  version: z.int().nullable(),
  /** When it was said. */
  at: instant.nullable(),
  /** When it was taken back. */
  endedAt: instant.nullable(),
})
