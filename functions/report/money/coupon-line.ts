// What is out of one campaign, and what moved this month: in all, and by store.
import type { CampaignId } from '#shared/base/id.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { brandMoney } from '#shared/contract/report/money.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { Config } from '../../platform/table/config.ts'
import { byWeek, endingIn, grouped, placeName, standingIn, sumOf, type Reading } from './read-rows.ts'
import { NOWHERE, type MoneyRow } from './store.ts'

type CouponLine = OutputOf<typeof brandMoney>['coupons'][number]

const countIn = (rows: readonly MoneyRow[], name: string) => sumOf(rows, ({ counters }) => counters[name] ?? 0)

const couponStores = (out: readonly MoneyRow[], moved: readonly MoneyRow[], reading: Reading): CouponLine['stores'] => {
  const issuers = grouped(out, ({ of }) => of[1] ?? NOWHERE)
  const movers = grouped(moved, ({ of }) => of[1]!)
  return [...new Set([...issuers.keys(), ...movers.keys()])]
    .map((store) => {
      const [its, there] = [issuers.get(store) ?? [], movers.get(store) ?? []]
      return {
        ...placeName(store, reading),
        out: standingIn(its, reading),
        ending: endingIn(its, reading),
        issued: countIn(there, 'issued'),
        used: countIn(there, 'used'),
      }
    })
    .filter((one) => [one.out, one.ending, one.issued, one.used].some((figure) => figure !== 0))
}

export const couponLine = (
  { id, settings }: Pick<Config<Campaign>, 'id' | 'settings'>,
  value: number | null,
  out: readonly MoneyRow[],
  moved: readonly MoneyRow[],
  reading: Reading,
): CouponLine => {
  return {
    campaignId: id as CampaignId,
    name: say(settings.name as Text, reading.locale),
    out: standingIn(out, reading),
    value,
    weeks: byWeek(out, reading),
    issued: countIn(moved, 'issued'),
    used: countIn(moved, 'used'),
    stores: couponStores(out, moved, reading),
  }
}
