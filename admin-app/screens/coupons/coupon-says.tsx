import { fill } from '#shared/base/text.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { useHere } from '../../data/here.tsx'
import { Pick, Says } from '../../parts/page/says.tsx'
import { inSentence } from '../../words/in-sentence.ts'
import { coupons } from '../../words/rooms.ts'
import { couponWords, sayCount, sayOpen, sayStores, sayTerm } from './coupon-words.ts'
import { said } from '../../words/said.ts'

type Names = ReadonlyMap<string, string>

const PLACES = {
  gain: { field: 'benefit', of: (one: Campaign) => said(couponWords(one).headline) || coupons.noGain },
  line: { field: 'benefit', of: (one: Campaign) => said(couponWords(one).line) || coupons.noGain },
  term: { field: 'validity', of: sayTerm },
  open: { field: 'open', of: ({ open }: Campaign) => (open ? sayOpen(open) : inSentence(coupons.hoursAlways)) },
  stores: { field: 'stores', of: sayStores },
  count: { field: 'stock', of: (one: Campaign) => sayCount(one) },
} as const
type Place = keyof typeof PLACES

const placesOf = <Value,>(make: (place: Place) => Value) =>
  Object.fromEntries((Object.keys(PLACES) as Place[]).map((place) => [place, make(place)])) as Record<Place, Value>

/** Hours are said where there are any, or were. */
const saysOf = (campaign: Campaign, live: Campaign | null = null): string =>
  campaign.open || live?.open ? coupons.saysOpen : coupons.says

const useStoreNames = (): Names => new Map(useHere().brand.stores.map(({ id, name }) => [id, name]))

export const CouponSays = ({ campaign, live }: { campaign: Campaign; live: Campaign | null }) => {
  const names = useStoreNames()
  const pick = (name: Place) => {
    const { field, of } = PLACES[name]
    const words = of(campaign, names)
    const was = live && of(live, names)
    const isNew = was !== null && was !== words
    return (
      <Pick
        isNew={isNew}
        was={isNew ? was : undefined}
        onPick={() => document.getElementById(`coupon-${field}`)?.focus()}
      >
        {words}
      </Pick>
    )
  }
  return <Says says={saysOf(campaign, live)} with={placesOf(pick)} />
}

export const useCouponSentence = () => {
  const names = useStoreNames()
  return (campaign: Campaign): string =>
    fill(
      saysOf(campaign),
      placesOf((place) => PLACES[place].of(campaign, names)),
    )
}
