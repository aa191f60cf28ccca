// What a member lays down on a bill, asked by whoever stands at the till: a cash register, or a clerk in staff mode.
import type { CouponId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { WrongAsk } from '#shared/domain/member/spend-ask.ts'
import type { PurchaseLine } from '#shared/domain/order/purchase.ts'
import type { CouponRefusal, FoundBy, Holder, Named } from '../asks.ts'
import type { Clerk, Till } from '../http/actor.ts'
import type { Turn } from '../http/http.ts'
import type { Row } from '../table/read.ts'
import type { Write } from '../table/write.ts'
import type { Use, UsedRecord, UseRefusal } from './card-uses.ts'
import type { WrongCode } from './spend-codes.ts'

/** A coupon that a hold keeps or an act redeemed. */
export interface UsedCoupon {
  coupon: CouponId
  /** The brand whose coupon it is. */
  brand: string
  name: Text
  off: number
  /** When it was redeemed; missing while it is held. */
  at?: Instant
}

export interface Laid {
  use: readonly Use[]
  /** Codes of coupons. */
  coupons: readonly string[]
  codeRows?: readonly Row[]
  store: string
  lines: readonly PurchaseLine[]
  bill: number
  /** What the till says is left of it. */
  total?: number
  /** The ledger key of the act. */
  key: string
  /** Sets it aside under this id, instead of spending it. */
  hold?: string
  /** Only tells what it would be: nothing has to be shown for it, and its writes are thrown away. */
  isTrial?: true
}

/** Whose it is, by what they are known, and rows of what they hold. */
export interface Payer {
  holder: Holder
  by?: FoundBy
  /** As the till named them. */
  said?: Named
  /** Masked. */
  name: string
  rows: Row[]
}

export interface LaidDown {
  used: UsedRecord[]
  coupons: UsedCoupon[]
  /** Rows of the member, with the cards as they are then. */
  rows: Row[]
  writes: Write[]
}

/** Why nothing shows that whoever spends is the member. */
export type Unproved =
  | 'live-code-needed'
  | 'live-code-stale'
  | 'live-code-locked'
  | 'live-code-used'
  | WrongCode
  | WrongAsk
  | 'spend-ask-unknown'
  | 'try-again'

export type LayRefusal = UseRefusal | CouponRefusal | Unproved | 'total-wrong' | 'too-many-requests'

/** @param isAgain something was found to have changed: perhaps the code was used meanwhile */
export type LayDown = (
  asked: Laid,
  payer: Payer,
  turn: Turn<Till | Clerk>,
  isAgain: boolean,
) => Promise<Result<LaidDown, LayRefusal>>
