// Where a coupon is taken: in the stores of its own brand, and of the brands its campaign names.
import type { Detail } from '#shared/base/result.ts'
import { say, type Locale, type Text } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import type { BrandTexts, StoreNames } from '../../platform/asks.ts'
import type { Coupon } from '../store.ts'

/** A sentence names so many; the rest stand on the coupon. */
const NAMED = 3
const MARKS: Record<Locale, [between: string, rest: string]> = {
  'zh-Hant': ['、', '等'],
  en: [', ', ' …'],
  ja: ['、', 'など'],
}

export const takersOf = (held: Pick<Coupon, 'brand'>, { brands = [] }: Pick<Campaign, 'brands'>): string[] => [
  ...new Set([held.brand, ...brands]),
]

/** Names of the brands that take it, in the order the campaign names them. */
export const takerNames = async (
  { brandTexts }: { brandTexts: BrandTexts },
  held: Pick<Coupon, 'group' | 'brand'>,
  rules: Pick<Campaign, 'brands'>,
): Promise<Text[]> => {
  const names = await brandTexts(held.group)
  return takersOf(held, rules).flatMap((id) => names.get(id) ?? [])
}

const few = (names: readonly string[], locale: Locale): string => {
  const [between, rest] = MARKS[locale]
  return names.slice(0, NAMED).join(between) + (names.length > NAMED ? rest : '')
}

/** What a refusal says of where it would be taken. */
export const factsOfPlace = async (
  deps: { brandTexts: BrandTexts; storeNames: StoreNames },
  why: string,
  held: Pick<Coupon, 'group' | 'brand'>,
  rules: Pick<Campaign, 'brands' | 'stores'>,
  locale: Locale = 'zh-Hant',
): Promise<Detail> => {
  if (why === 'coupon-other-brand') {
    const names = await takerNames(deps, held, rules)
    return names.length > 0
      ? {
          where: few(
            names.map((one) => say(one, locale)),
            locale,
          ),
        }
      : {}
  }
  if (why !== 'coupon-other-store') return {}
  const known = await deps.storeNames(held.group)
  const names = rules.stores?.flatMap((id) => known.get(id) ?? []) ?? []
  return names.length > 0 ? { where: few(names, locale) } : {}
}
