// Cash goes out over the counter: above what the brand lets one person do for a member in a day, a second clerk stands by it.
import { fail, ok, type Result } from '../../base/result.ts'

/** @param today already paid out to this member on this business day @param limit what one person may pay out alone */
export const needsSecond = (amount: number, today: number, limit: number): boolean => today + amount > limit

/** Nobody is their own second. */
export const maySecond = (clerk: string, second: string): Result<true, 'second-same'> =>
  clerk === second ? fail('second-same') : ok(true)
