// What may be done to a coupon, and the word of what may not. Who asks, where and when are arguments.
import { fail, ok, type Detail, type Result } from '../../base/result.ts'
import { after, MINUTE, type Instant } from '../../base/time.ts'
import { mayActAt } from '../staff/own-stores.ts'
import { atRest, termsOf, type Coupon, type In } from './coupon.ts'

export const HOLD_MS = 10 * MINUTE
export const UNDO_MS = 10 * MINUTE

/** Why a coupon as it stands cannot be used. */
export type Unusable =
  | 'coupon-already-redeemed'
  | 'coupon-expired'
  | 'coupon-held'
  | 'coupon-offered'
  | 'coupon-transferred'
  | 'coupon-voided'

const wrong = (failure: Unusable, detail?: Detail) => fail(failure, detail)

/** Usable as it stands, or why not. @param by whoever holds it may go on */
const standing = (coupon: Coupon, by?: string): Result<Coupon, Unusable> => {
  switch (coupon.state) {
    case 'redeemed':
      return wrong('coupon-already-redeemed', { redeemedAt: coupon.redeemedAt })
    case 'expired':
      return wrong('coupon-expired', { expiresAt: coupon.endsAt })
    case 'held':
      return coupon.by === by ? ok(coupon) : wrong('coupon-held', { retryAt: coupon.until })
    case 'offered':
      return wrong('coupon-offered')
    case 'transferred':
      return wrong('coupon-transferred', { at: coupon.at })
    case 'voided':
      return wrong('coupon-voided', { reason: coupon.reason })
    default:
      return ok(coupon)
  }
}

const begun = (coupon: Coupon, now: Instant): Result<Coupon, 'coupon-not-yet'> =>
  coupon.startsAt && coupon.startsAt > now ? fail('coupon-not-yet', { startsAt: coupon.startsAt }) : ok(coupon)

/** Looked at for the first time. Again is no move. @param endsAt where opening sets the end */
export const open = (coupon: Coupon, now: Instant, endsAt?: Instant): Result<Coupon, Unusable> => {
  const allowed = standing(coupon)
  if (!allowed.ok || coupon.openedAt) return allowed
  return ok(atRest({ ...coupon, openedAt: now, endsAt: coupon.extended ? coupon.endsAt : (endsAt ?? coupon.endsAt) }))
}

export interface Counter {
  /** Till, clerk or way it came by; the same one may confirm what it holds. */
  by: string
  store: string
}

/** @param by a till or a clerk; the same one prolongs its own hold @param store where that is */
export const hold = (
  coupon: Coupon,
  by: string,
  now: Instant,
  store?: string,
): Result<In<'held'>, Unusable | 'coupon-not-yet'> => {
  const allowed = standing(coupon, by)
  if (!allowed.ok) return allowed
  const time = begun(coupon, now)
  if (!time.ok) return time
  return ok({ ...termsOf(coupon), state: 'held', by, until: after(now, HOLD_MS), ...(store && { store }) })
}

export const redeem = (
  coupon: Coupon,
  { by, store }: Counter,
  now: Instant,
): Result<In<'redeemed'>, Unusable | 'coupon-not-yet'> => {
  const allowed = standing(coupon, by)
  if (!allowed.ok) return allowed
  const time = begun(coupon, now)
  if (!time.ok) return time
  const terms = termsOf(coupon)
  return ok({ ...terms, uses: terms.uses + 1, state: 'redeemed', redeemedAt: now, store, by })
}

/** Redeems what this one holds; a hold that lapsed is nobody's, and must be made again. */
export const confirm = (
  coupon: Coupon,
  counter: Counter,
  now: Instant,
): Result<In<'redeemed'>, Unusable | 'coupon-not-yet' | 'hold-lapsed'> => {
  const allowed = standing(coupon, counter.by)
  if (!allowed.ok) return allowed
  return coupon.state === 'held' ? redeem(coupon, counter, now) : fail('hold-lapsed')
}

export const release = (coupon: Coupon, by: string): Result<Coupon, Unusable | 'hold-lapsed'> => {
  const allowed = standing(coupon, by)
  if (!allowed.ok) return allowed
  return coupon.state === 'held' ? ok(atRest(coupon)) : fail('hold-lapsed')
}

/** Who takes a redemption back: a screen or till of a store, or staff by their role, at the stores they are bound to or, where none is named, at all. */
export type Undoer =
  | { store: string }
  | { role: 'owner' | 'marketer' | 'store-manager'; stores?: readonly string[] | undefined }
  | { role: 'other' }

const mayUndo = (coupon: In<'redeemed'>, who: Undoer): boolean =>
  'store' in who ? who.store === coupon.store : who.role !== 'other'

/** Tills redeem as themselves or as the hold that they confirm, and a clerk who takes a bill as its clerk. */
const ON_ORDER = /^(pos:|bill:|hld_)/

/** It took something off an order: that order’s price stands until the order itself is refunded. */
export const isOnOrder = ({ state, by }: { state: string; by?: string | undefined }): boolean =>
  state === 'redeemed' && ON_ORDER.test(by ?? '')

export const undo = (
  coupon: Coupon,
  who: Undoer,
  now: Instant,
): Result<
  In<'undone'>,
  | 'coupon-not-redeemed'
  | 'coupon-reissued'
  | 'coupon-on-order'
  | 'undo-not-allowed'
  | 'not-your-store'
  | 'undo-too-late'
> => {
  if (coupon.state !== 'redeemed') return fail('coupon-not-redeemed')
  if (coupon.replaced) return fail('coupon-reissued')
  if (isOnOrder(coupon)) return fail('coupon-on-order')
  if (!mayUndo(coupon, who)) return fail('undo-not-allowed')
  const there = 'stores' in who ? mayActAt(who.stores, coupon.store) : ok(true)
  if (!there.ok) return there
  const until = after(coupon.redeemedAt, UNDO_MS)
  if (until < now) return fail('undo-too-late', { untilAt: until })
  return ok({ ...termsOf(coupon), state: 'undone', undoneAt: now })
}

/** The purchase that it was used on is none any more: at any time, and nobody is asked. */
export const revive = (
  coupon: Coupon,
  now: Instant,
): Result<In<'undone'>, 'coupon-not-redeemed' | 'coupon-reissued'> => {
  if (coupon.state !== 'redeemed') return fail('coupon-not-redeemed')
  return coupon.replaced ? fail('coupon-reissued') : ok({ ...termsOf(coupon), state: 'undone', undoneAt: now })
}

/** Puts it behind a link for a friend. */
export const offer = (
  coupon: Coupon,
  { code, allowed }: { code: string; allowed: boolean },
  now: Instant,
): Result<In<'offered'>, Unusable | 'coupon-not-transferable'> => {
  const usable = standing(coupon)
  if (!usable.ok) return usable
  if (!allowed || coupon.passed) return fail('coupon-not-transferable')
  return ok({ ...termsOf(coupon), state: 'offered', code, at: now })
}

export const takeBack = (coupon: Coupon): Result<Coupon, Unusable | 'gift-not-out'> => {
  if (coupon.state === 'offered') return ok(atRest(coupon))
  const usable = standing(coupon)
  return usable.ok ? fail('gift-not-out') : usable
}

/** The giver's coupon when the friend takes it. @param code of the link that was opened */
export const passOn = (
  coupon: Coupon,
  code: string,
  now: Instant,
): Result<In<'transferred'>, 'gift-gone' | 'coupon-expired' | 'coupon-transferred'> => {
  if (coupon.state === 'expired') return fail('coupon-expired', { expiresAt: coupon.endsAt })
  if (coupon.state === 'transferred') return fail('coupon-transferred', { at: coupon.at })
  if (coupon.state !== 'offered' || coupon.code !== code) return fail('gift-gone')
  return ok({ ...termsOf(coupon), state: 'transferred', at: now })
}

/** Staff takes it away, also from a till or out of a link. */
export const voidIt = (
  coupon: Coupon,
  reason: string,
  now: Instant,
): Result<In<'voided'>, 'coupon-already-redeemed' | 'coupon-expired' | 'coupon-transferred' | 'coupon-voided'> => {
  switch (coupon.state) {
    case 'redeemed':
      return fail('coupon-already-redeemed', { redeemedAt: coupon.redeemedAt })
    case 'expired':
      return fail('coupon-expired', { expiresAt: coupon.endsAt })
    case 'transferred':
      return fail('coupon-transferred', { at: coupon.at })
    case 'voided':
      return fail('coupon-voided', { reason: coupon.reason })
    default:
      return ok({ ...termsOf(coupon), state: 'voided', at: now, reason })
  }
}

/** Staff lets it end later, also one whose end has passed. A till that holds it, or a link it lies behind, keeps it. */
export const extend = (
  coupon: Coupon,
  until: Instant,
): Result<
  Coupon,
  'coupon-reissued' | 'coupon-already-redeemed' | 'coupon-transferred' | 'coupon-voided' | 'nothing-to-extend'
> => {
  if (coupon.replaced) return fail('coupon-reissued')
  switch (coupon.state) {
    case 'redeemed':
      return fail('coupon-already-redeemed', { redeemedAt: coupon.redeemedAt })
    case 'transferred':
      return fail('coupon-transferred', { at: coupon.at })
    case 'voided':
      return fail('coupon-voided', { reason: coupon.reason })
  }
  if (coupon.endsAt >= until) return fail('nothing-to-extend')
  const later = { ...coupon, endsAt: until, extended: true }
  return ok(later.state === 'expired' ? atRest(later) : later)
}
