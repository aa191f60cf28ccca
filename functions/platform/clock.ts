import { instant, type Instant } from '#shared/base/time.ts'

/** The only place where functions read the time; use cases get it as an argument. */
export const now = (): Instant => instant(Date.now())
