// Whose hand did it, where it was not the member's own.
import { z } from '../base/schema.ts'

/** A clerk of a store, the store's screen, a member of staff at the desk, a till or shop by its key. */
export const doneBy = z.object({ kind: z.enum(['clerk', 'device', 'staff', 'till']), id: z.string() })
export type DoneBy = z.infer<typeof doneBy>
