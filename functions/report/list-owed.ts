import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { owedCoupons as route } from '#shared/contract/report/owed.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { WhyNotGiven } from '#shared/domain/ledger/why-not-given.ts'
import type { MemberNames } from '../platform/asks/desk.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { liveConfigs, type Place } from '../platform/table/config.ts'

interface Owed {
  member: string
  campaign: string
  why: WhyNotGiven
  /** By a card of the whole group: they may be in none of the brand’s. */
  isShared: boolean
}

export interface OwedDeps {
  readOwed: (place: Place, most: number) => Promise<{ owed: Owed[]; isCapped: boolean }>
  memberNames: MemberNames
}

/** Rows that are looked at. */
const MOST = 300
/** Of each coupon; the others come up as these are given theirs. */
const NAMED = 5
/** So many are looked up in one trip. */
const NAMES = 100

type Coupon = OutputOf<typeof route>['coupons'][number]

/** What the brand owes its members, by coupon and why. */
export const listOwed =
  ({ readOwed, memberNames }: OwedDeps) =>
  async (
    { brand }: InputOf<typeof route>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const place = { group: actor.group, brand }
    const [{ owed: all, isCapped }, campaigns] = await Promise.all([
      readOwed(place, MOST),
      liveConfigs<Campaign>(place, 'campaign'),
    ])
    const isOurs = (id: string) => campaigns.some((one) => one.id === id)
    const owed = all.filter(({ campaign, isShared }) => !isShared || isOurs(campaign))
    const alike = [...Map.groupBy(owed, ({ campaign, why }) => `${campaign} ${why}`).values()]
    const membersOf = (of: readonly Owed[]) =>
      [...new Set(of.flatMap(({ member, isShared }) => (isShared ? [] : [member])))].slice(0, NAMED)
    const names = await memberNames(actor.group, alike.flatMap(membersOf).slice(0, NAMES))
    const coupons = alike
      .map((of): Coupon => ({
        id: of[0]!.campaign as Coupon['id'],
        name: (campaigns.find(({ id }) => id === of[0]!.campaign)?.settings.name as Text | undefined) ?? null,
        why: of[0]!.why,
        count: of.length,
        members: membersOf(of).map((id) => ({
          id: id as Coupon['members'][number]['id'],
          name: names.get(id) ?? '',
        })),
      }))
      .sort((a, b) => b.count - a.count)
    return ok({ capped: isCapped, count: owed.length, coupons })
  }
