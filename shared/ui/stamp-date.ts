import { businessDay } from '../base/time.ts'

/** `11.21`, the day in Taipei. */
export const stampDate = (at: string): string => businessDay(at).slice(5).replace('-', '.')
