import { say, type Text } from '#shared/base/text.ts'
import { stampCollected } from '#shared/events/card.ts'
import { couponRedeemed } from '#shared/events/coupon.ts'
import type { Event } from '#shared/events/event.ts'

/** What the counter screen says of somebody who was just served. @param unit what the card calls a stamp */
export const servedWords = (
  event: Event,
  unit: Text,
): { kind: string; name: string; stamps: number; words: string } => {
  if (event.name === stampCollected.name) {
    const { added, stamps, goal, name } = stampCollected.data.parse(event.data)
    const one = say(unit, 'zh-Hant')
    const words = stamps % goal === 0 ? `+${added} ${one}，集滿了` : `+${added} ${one}，再 ${goal - stamps} ${one}`
    return { kind: 'stamp', name, stamps: added, words }
  }
  if (event.name === couponRedeemed.name) {
    const { name, words } = couponRedeemed.data.parse(event.data)
    return { kind: 'redeem', name, stamps: 0, words: `兌換 ${words}` }
  }
  return { kind: 'join', name: '', stamps: 0, words: '' }
}
