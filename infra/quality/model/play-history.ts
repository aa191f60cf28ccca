// Plays one history on the real use cases and holds them to what was expected.
import { MINUTE } from '#shared/base/time.ts'
import { Expected, type CouponAct } from './expected.ts'
import { audit, countLapsed } from './play/audit.ts'
import { playCoupon } from './play/coupons.ts'
import { playAside, playBuy, playEarlyRefund, playLetGo, playPay, playRefund } from './play/orders.ts'
import { playMerge, playPart, playSend } from './play/people.ts'
import { tried, type Play, type Tally } from './play/play.ts'
import { isRoomFor } from './play/room.ts'
import { playReview } from './tiers/play-tiers.ts'
import { advance, now, type Person } from './stage.ts'

export type Act =
  | { do: 'wait'; minutes: number }
  | { do: 'buy'; person: number; total: number; again: boolean }
  | { do: 'refund'; order: number; percent: number }
  | { do: 'refund-first'; person: number; total: number; amount: number }
  | { do: 'set-aside'; person: number; dollars: number; bill: number }
  | { do: 'pay' | 'let-go' | 'part'; nth: number }
  | { do: CouponAct; coupon: number; friend: number }
  | { do: 'send'; person: number; friend: number; amount: number }
  | { do: 'merge'; into: number; from: number }
  | { do: 'review'; person: number }

const step = async (play: Play, act: Act): Promise<void> => {
  const number = `${play.name}.A${play.nth}`
  switch (act.do) {
    case 'wait':
      return advance(act.minutes * MINUTE)
    case 'review':
      tried(play, 'tier review', true)
      return playReview(play.people[play.expected.whoIs(act.person)]!)
    case 'buy':
      return playBuy(play, number, act)
    case 'refund':
      return playRefund(play, act.order, act.percent)
    case 'refund-first':
      return playEarlyRefund(play, act)
    case 'set-aside':
      return playAside(play, act.person, act.dollars, act.bill)
    case 'pay':
      return playPay(play, act.nth)
    case 'let-go':
      return playLetGo(play, act.nth)
    case 'send':
      return playSend(play, act.person, act.friend, act.amount)
    case 'merge':
      return playMerge(play, act.into, act.from)
    case 'part':
      return playPart(play, act.nth)
    default:
      return playCoupon(play, act.do, act.coupon, act.friend)
  }
}

/** @param name tells its orders apart from those of other histories in the same table */
export const playHistory = async (
  name: string,
  people: readonly Person[],
  history: readonly Act[],
  tally: Tally = {},
): Promise<void> => {
  const expected = new Expected()
  const play: Play = { expected, people, name, numbers: [], bills: [], merges: [], nth: 0, tally }
  for (const act of history) {
    play.nth++
    expected.pass(now())
    if (isRoomFor(play, act)) await step(play, act)
    // No two acts at one instant: a till's clock moves.
    advance(1)
  }
  expected.pass(now())
  await audit(play)
  await countLapsed(play)
}
