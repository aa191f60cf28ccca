// The life of a coupon. Time alone expires it and ends a hold; nobody writes either.
import type { Instant } from '../../base/time.ts'

/** What stays through all states. */
export interface Terms {
  startsAt?: Instant
  endsAt: Instant
  openedAt?: Instant
  /** How often it was redeemed; all but the last were taken back. */
  uses: number
  /** When a redemption was last taken back. */
  undoneAt?: Instant
  /** It came from a friend: a coupon travels once. */
  passed?: boolean
  /** Staff set its end: opening does not. */
  extended?: boolean
  /** Staff gave another one in its place: this one does not come back beside it. */
  replaced?: boolean
}

export type State =
  /** Given, not looked at yet. */
  | { state: 'issued' }
  | { state: 'opened' }
  /** Laid on a till or taken by a clerk; nobody else can use it until then. */
  | { state: 'held'; by: string; until: Instant; store?: string }
  /** A link to it is out: the friend's, until it is taken back. */
  | { state: 'offered'; code: string; at: Instant }
  | { state: 'redeemed'; redeemedAt: Instant; store: string; by: string }
  /** A redemption was taken back: usable again until its end. */
  | { state: 'undone' }
  | { state: 'transferred'; at: Instant }
  | { state: 'expired' }
  | { state: 'voided'; at: Instant; reason: string }

export type Coupon = Terms & State
export type In<S extends State['state']> = Coupon & { state: S }

/** Any state may be stored; coupons from before the life cycle say `usable`. */
export type Stored = Omit<Terms, 'uses'> & {
  uses?: number
  state: string
  by?: string
  until?: Instant
  code?: string
  at?: Instant
  redeemedAt?: Instant
  store?: string
  reason?: string
}

type Kept = Partial<Terms> & { endsAt: Instant }

export const termsOf = ({
  startsAt,
  endsAt,
  openedAt,
  uses = 0,
  undoneAt,
  passed,
  extended,
  replaced,
}: Kept): Terms => ({
  ...(startsAt && { startsAt }),
  endsAt,
  ...(openedAt && { openedAt }),
  uses,
  ...(undoneAt && { undoneAt }),
  ...(passed && { passed }),
  ...(extended && { extended }),
  ...(replaced && { replaced }),
})

/** The state of a coupon that nobody holds and nobody has used. */
export const atRest = (held: Kept): Coupon => {
  const terms = termsOf(held)
  return { ...terms, state: terms.undoneAt ? 'undone' : terms.openedAt ? 'opened' : 'issued' }
}

const storedState = (held: Stored, now: Instant): Coupon => {
  const terms = termsOf(held)
  switch (held.state) {
    case 'redeemed':
      return {
        ...terms,
        state: 'redeemed',
        redeemedAt: held.redeemedAt ?? '',
        store: held.store ?? '',
        by: held.by ?? '',
      }
    case 'transferred':
      return { ...terms, state: 'transferred', at: held.at ?? '' }
    case 'voided':
      return { ...terms, state: 'voided', at: held.at ?? '', reason: held.reason ?? '' }
    case 'offered':
      return { ...terms, state: 'offered', code: held.code ?? '', at: held.at ?? '' }
    case 'held':
      return (held.until ?? '') > now
        ? {
            ...terms,
            state: 'held',
            by: held.by ?? '',
            until: held.until ?? '',
            ...(held.store && { store: held.store }),
          }
        : atRest(held)
    default:
      return atRest(held)
  }
}

const ENDED = new Set<State['state']>(['redeemed', 'transferred', 'voided'])

/** The state now: nobody writes an expiry, time does. What a till holds was in time when it was laid there. */
export const stateNow = (held: Stored, now: Instant): Coupon => {
  const state = storedState(held, now)
  if (ENDED.has(state.state) || state.state === 'held') return state
  return held.endsAt < now ? { ...termsOf(held), state: 'expired' } : state
}

/** States as a member's wallet sorts them: whatever can be used is `usable`. */
export const WALLET_STATES = ['usable', 'held', 'offered', 'redeemed', 'transferred', 'expired', 'voided'] as const
export type WalletState = (typeof WALLET_STATES)[number]

export const walletState = ({ state }: Pick<Coupon, 'state'>): WalletState =>
  state === 'issued' || state === 'opened' || state === 'undone' ? 'usable' : state
