// What a node may ask of the modules. Implemented in functions/abilities/; an ability that writes hands its writes back.
import type { CampaignId, CouponId, MemberId, ProgramId } from '../../base/id.ts'
import type { Locale } from '../../base/text.ts'
import type { Instant } from '../../base/time.ts'
import type { Cause } from '../../events/event.ts'
import type { Message } from '../channel/message.ts'
import type { WalletState } from '../coupon/coupon.ts'

/** What the caller commits in one transaction with its own record. */
export interface Changes {
  writes: readonly unknown[]
  events: readonly unknown[]
}

interface Act {
  member: MemberId
  /** Idempotency key: the same key has the same answer and no second effect. */
  key: string
  /** Which step asks, for reports and for the member’s history. */
  from: Cause
}

export interface CouponOfMember {
  id: CouponId
  campaign: CampaignId
  state: WalletState
  expiresAt: Instant
}

/** A member as a node sees them, read at the moment of the visit. */
export interface MemberView {
  locale: Locale
  isFriend: boolean
  tags: readonly string[]
  /** Stamps on the card of a programme now. */
  stamps(program: ProgramId): number
  hasUnusedCoupon(campaign: CampaignId): boolean
  /** Of the campaign’s usable coupons the one that expires first. */
  usableCoupon(campaign: CampaignId): CouponOfMember | undefined
  /** The coupon issued under an idempotency key. */
  couponOf(key: string): CouponOfMember | undefined
}

export interface Abilities {
  readMember(member: MemberId): Promise<MemberView>
  issueCoupon(
    act: Act & { campaign: CampaignId },
  ): Promise<Changes & { answer: { coupon: CouponId; expiresAt: Instant } | { refused: string } }>
  tagMember(act: Act & { tag: string }): Promise<Changes & { answer: { had: boolean } }>
  /** Stores the intent under the key and commits it by itself before the call goes out. */
  sendMessage(
    act: Act & { content: Message },
  ): Promise<{ answer: { state: 'sent' | 'held' | 'not-sent' | 'unknown'; reason?: string } }>
}
