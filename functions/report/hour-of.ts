import { HOUR, ms, type Instant } from '#shared/base/time.ts'

const TAIPEI = 8 * HOUR

/** Of the local day. */
export const hourOf = (at: Instant): number => new Date(ms(at) + TAIPEI).getUTCHours()
