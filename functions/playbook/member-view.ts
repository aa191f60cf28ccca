import type { CampaignId, CouponId } from '#shared/base/id.ts'
import type { Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/member.ts'
import { stateNow, walletState } from '#shared/domain/coupon/coupon.ts'
import type { MemberView } from '#shared/domain/playbook/abilities.ts'

interface Facts {
  person: { locale: string } | undefined
  membership: { isFriend: boolean } | undefined
  tags: { tag: string }[]
  cards: HomeCard[]
  coupons: { id: string; campaign: string; issuedBy: string; state: string; endsAt: Instant }[]
  now: Instant
}

/** A member as a node sees them, from what was just read. */
export const memberView = ({ person, membership, tags, cards, coupons: held, now }: Facts): MemberView => {
  const coupons = held.map((one) => ({
    id: one.id as CouponId,
    campaign: one.campaign as CampaignId,
    key: one.issuedBy,
    state: walletState(stateNow(one, now)),
    expiresAt: one.endsAt,
  }))
  const usable = (campaign: string) =>
    coupons
      .filter((one) => one.campaign === campaign && one.state === 'usable')
      .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))[0]
  return {
    locale: (person?.locale ?? 'zh-Hant') as Locale,
    isFriend: membership?.isFriend ?? false,
    tags: tags.map(({ tag }) => tag),
    stamps: (program) => cards.find(({ programId }) => programId === program)?.balance ?? 0,
    hasUnusedCoupon: (campaign) => usable(campaign) !== undefined,
    usableCoupon: usable,
    couponOf: (key) => coupons.find((one) => one.key === key),
  }
}
