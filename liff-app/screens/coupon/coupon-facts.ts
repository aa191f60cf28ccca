// What stands on a coupon besides its name: what for, where, when, and what limits it.
import type { HeldCoupon } from '../../data/memory/saved.ts'
import type { useApp } from '../../parts/words.ts'
import { sayOpen } from './say-open.ts'

/** Staff wrote why, or an act that was undone took it along: that one is a word of the passbook. */
const whyEnded = (why: string | null | undefined, reasons: Record<string, readonly [string, string]>): string | null =>
  why ? (reasons[why]?.[0] ?? why) : null

export const factsOf = (
  coupon: HeldCoupon,
  { words, say, fill, face, brand, locale }: ReturnType<typeof useApp>,
): [name: string, said: string][] => {
  const brands = coupon.brands?.map(say).join(words.coupon.list)
  const stores = coupon.stores ?? (brands ? [] : face.stores.map((store) => store.name))
  const facts: [string, string | null | undefined][] = [
    [words.coupon.use, say(coupon.line)],
    [words.coupon.brands, coupon.stores ? brands : null],
    [words.coupon.stores, stores.join(words.coupon.list) || fill(words.coupon.allStores, { brand: brands ?? brand })],
    [words.coupon.open, coupon.open ? sayOpen(coupon.open, words.coupon.everyDay, locale) : null],
    [words.coupon.note, coupon.note && say(coupon.note)],
    [words.coupon.voidedWhy, whyEnded(coupon.endedWhy, words.history.why)],
    [words.coupon.number, coupon.number],
  ]
  return facts.filter((pair): pair is [string, string] => Boolean(pair[1]))
}
