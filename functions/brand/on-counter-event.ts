import { say, type Text } from '#shared/base/text.ts'
import { businessDay } from '#shared/base/time.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { stampCollected } from '#shared/events/card.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { Event } from '#shared/events/event.ts'
import { commit } from '../platform/commit.ts'
import { liveConfig } from '../platform/config.ts'
import { subscribe } from '../platform/subscriber.ts'
import { keepServed } from './counter/store.ts'
import { findBrand } from './store.ts'

/** Keeps the line that the counter screen shows: who was served, with a masked name. */
const rememberServed = async (event: Event) => {
  const { group, brand: brandId, store, member, at, id } = event
  if (!brandId || !store || !member) return
  const brand = await findBrand(group, brandId)
  if (!brand) return
  const line = {
    group,
    store,
    day: businessDay(at, brand.dayEndsAtHour),
    at,
    event: id,
    member,
    ...(await wordsOf(event, brandId)),
  }
  // A repeat finds its line there already.
  await commit([keepServed(line, at)])
}

const wordsOf = async (event: Event, brand: string) => {
  if (event.name === stampCollected.name) {
    const { program, added, stamps, goal, name } = stampCollected.data.parse(event.data)
    const card = await liveConfig<StampCard>({ group: event.group, brand }, 'program', program)
    const unit = say((card?.settings.unit ?? { 'zh-Hant': '點' }) as Text, 'zh-Hant')
    const words = stamps % goal === 0 ? `+${added} ${unit}，集滿了` : `+${added} ${unit}，再 ${goal - stamps} ${unit}`
    return { kind: 'stamp', name, stamps: added, words }
  }
  if (event.name === couponRedeemed.name) {
    const { name, words } = couponRedeemed.data.parse(event.data)
    return { kind: 'redeem', name, stamps: 0, words: `兌換 ${words}` }
  }
  return { kind: 'join', name: '', stamps: 0, words: '' }
}

export const handler = subscribe(rememberServed)
