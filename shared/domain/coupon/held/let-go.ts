// Somebody at the counter lets a coupon go that somebody else there has taken.
import { fail, ok, type Result } from '../../../base/result.ts'
import { atRest, type Coupon, type In } from '../coupon.ts'

/** The store’s screen, which one person has before them; or a till, with a bill that counts on it. */
export const HOLDERS = ['screen', 'till'] as const
export type HeldBy = (typeof HOLDERS)[number]

export const heldBy = ({ by }: Pick<In<'held'>, 'by'>): HeldBy => (by.startsWith('device:') ? 'screen' : 'till')

/** What this store’s screen forgot, a clerk of the store may take up. A till’s bill is lower by it: only the till lets it go, or time. */
export const mayLetGo = (held: Pick<In<'held'>, 'by' | 'store'>, store: string): boolean =>
  heldBy(held) === 'screen' && held.store === store

export const letGo = (coupon: Coupon, store: string): Result<Coupon, 'coupon-held' | 'hold-lapsed'> => {
  if (coupon.state !== 'held') return fail('hold-lapsed')
  return mayLetGo(coupon, store) ? ok(atRest(coupon)) : fail('coupon-held', { retryAt: coupon.until })
}
