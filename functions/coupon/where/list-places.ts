import { fail, ok, type Result } from '#shared/base/result.ts'
import type { couponPlaces as route } from '#shared/contract/coupon.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { BrandTexts } from '../../platform/asks.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { promised } from '../promised.ts'
import { findAnywhere } from '../store.ts'
import { takersOf } from './say-where.ts'

type Output = OutputOf<typeof route>

export interface PlacesDeps {
  brandTexts: BrandTexts
  storesWithBrand: (group: string) => Promise<readonly { id: string; name: string; brand: string }[]>
}

/** The stores that take a coupon: its own brand's first, then those of the brands its campaign names. */
export const listPlaces =
  ({ brandTexts, storesWithBrand }: PlacesDeps) =>
  async (
    { id }: InputOf<typeof route>,
    { actor: { group, brand, member } }: Turn<Member>,
  ): Promise<Result<Output, FailureOf<typeof route>>> => {
    const held = await findAnywhere({ group, brand, member }, id)
    if (!held) return fail('coupon-not-found')
    const [rules, names, stores] = await Promise.all([promised(held), brandTexts(group), storesWithBrand(group)])
    const { stores: only }: Partial<Campaign> = rules ?? {}
    const places = takersOf(held, rules ?? {}).flatMap((taker) =>
      stores
        .filter((one) => one.brand === taker && (!only || (only as readonly string[]).includes(one.id)))
        .map((one) => ({ id: one.id, name: one.name, brand: names.get(taker) ?? { 'zh-Hant': '' } })),
    )
    return ok({ stores: places as Output['stores'] })
  }
