import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCheckIn } from '#shared/contract/card/held-check-in.ts'
import type { HeldCoupon, Home, HomeCard } from '#shared/contract/member.ts'
import type { HomeTier } from '#shared/contract/member/home-tier.ts'
import { maskPhone } from '#shared/domain/member/phone.ts'
import { countsInGroup, type Sharing } from '#shared/domain/member/sharing.ts'
import type { Source } from '#shared/events/source.ts'
import type { Row } from '../platform/table/read.ts'
import { isTheirs, readHomeRows, type MemberItem, type Membership } from './store.ts'

export interface Holder {
  group: GroupId
  brand: BrandId
  member: MemberId
}

/** Who looks: when it is a LINE user, the member has to be theirs still. */
type Looking = Holder & { user?: string }

/** The companies of the group's other brands; none where all are of one. */
export type CompaniesBeside = (place: {
  group: string
  brand: string
}) => Promise<readonly { id: string; name: string }[]>

/** What the modules of cards, coupons and tiers make of their rows. */
export interface HomeParts {
  showCards: (rows: Row[], place: Holder, now: Instant) => Promise<HomeCard[]>
  /** @param rows of other brands too, shown as far as they are this brand's to show */
  showCoupons: (rows: Row[], place: Holder, now: Instant) => Promise<HeldCoupon[]>
  showCheckIns: (rows: Row[], place: Holder, now: Instant) => Promise<HeldCheckIn[]>
  showTier: (rows: Row[], holder: Holder, joined: Instant, now: Instant) => Promise<HomeTier | 'waits' | null>
  companiesBeside: CompaniesBeside
}

/** What they said of the group's other companies; undefined where there are none. */
export const showSharing = (
  { sharing }: Pick<Membership, 'sharing'>,
  others: readonly { id: string }[],
): Home['member']['consents']['sharing'] => {
  if (others.length === 0) return undefined
  const said = sharing as Sharing | undefined
  const ids = others.map(({ id }) => id)
  return {
    stands: countsInGroup(ids, said),
    version: said?.version ?? null,
    at: said?.at ?? null,
    endedAt: said?.endedAt ?? null,
  }
}

const showMember = (
  member: MemberItem,
  membership: Membership,
  sharing: Home['member']['consents']['sharing'],
): Home['member'] => ({
  id: member.id as MemberId,
  name: member.name,
  code: member.code,
  phone: maskPhone(member.phone),
  phoneProved: member.provedAt !== undefined,
  birthday: member.birthday ?? null,
  joinedAt: membership.joinedAt,
  source: (membership.source as Source | undefined) ?? null,
  locale: member.locale as Locale,
  consents: { marketing: membership.marketing, noticeVersion: membership.noticeVersion, ...(sharing && { sharing }) },
  isFriend: membership.isFriend,
})

/** The home screen of a member in a brand. */
export const showHome =
  ({ showCards, showCoupons, showCheckIns, showTier, companiesBeside }: HomeParts) =>
  async ({ user, ...holder }: Looking, now: Instant): Promise<Result<Home, 'member-not-found'>> => {
    const {
      member,
      membership,
      rows,
      others: elsewhere,
    } = await readHomeRows(holder.group, holder.member, holder.brand)
    // Without a LINE user nobody has been told of the programme yet: they have to join it.
    if (!member || !membership?.user || (user && !isTheirs(membership, user))) return fail('member-not-found')
    const [cards, coupons, checkIns, tier, others] = await Promise.all([
      showCards(rows, holder, now),
      showCoupons([...rows, ...elsewhere], holder, now),
      showCheckIns(rows, holder, now),
      showTier(rows, holder, membership.joinedAt, now),
      companiesBeside(holder),
    ])
    return ok({
      member: showMember(member, membership, showSharing(membership, others)),
      cards,
      coupons,
      ...(tier === 'waits' ? { tier: null, tierWaits: true } : { tier }),
      ...(checkIns.length > 0 && { checkIns }),
      now,
    })
  }
