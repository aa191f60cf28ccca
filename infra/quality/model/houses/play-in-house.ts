// Plays one history on the real use cases in a house of its own rules. Nobody foretells here what everybody has after it; what must
// be true in every house is checked with every act, and all of it at the end.
import { MINUTE } from '#shared/base/time.ts'
import type { Act } from '../play-history.ts'
import { tried, type Tally } from '../play/play.ts'
import { advance, type Person } from '../stage.ts'
import { playReview } from '../tiers/play-tiers.ts'
import { auditLife } from './audit.ts'
import { liveCoupon } from './coupons.ts'
import { furnish, type House } from './house.ts'
import { beginLife, readWritten, type Life } from './life.ts'
import { liveAside, liveBuy, liveEarlyRefund, liveLetGo, livePay, liveRefund } from './orders.ts'
import { takeWritten } from './passbook.ts'
import { liveMerge, livePart, liveSend } from './people.ts'

const step = async (life: Life, act: Act): Promise<void> => {
  const number = `${life.name}.A${life.nth}`
  switch (act.do) {
    case 'wait':
      return advance(act.minutes * MINUTE)
    case 'review':
      tried(life, 'tier review', true)
      await playReview(life.people[life.expected.whoIs(act.person)]!)
      return void readWritten(life)
    case 'buy':
      return liveBuy(life, number, act)
    case 'refund':
      return liveRefund(life, act.order, act.percent)
    case 'refund-first':
      return liveEarlyRefund(life, act)
    case 'set-aside':
      return liveAside(life, act.person, act.dollars, act.bill)
    case 'pay':
      return livePay(life, act.nth)
    case 'let-go':
      return liveLetGo(life, act.nth)
    case 'send':
      return liveSend(life, act.person, act.friend, act.amount)
    case 'merge':
      return liveMerge(life, act.into, act.from)
    case 'part':
      return livePart(life, act.nth)
    default:
      return liveCoupon(life, act.do, act.coupon, act.friend)
  }
}

/** @param name tells its orders apart from those of other histories in the same table */
export const playInHouse = async (
  house: House,
  { name, people }: { name: string; people: readonly Person[] },
  history: readonly Act[],
  tally: Tally = {},
): Promise<void> => {
  const { programs, restock } = await furnish(house)
  const life = beginLife({ house, programs, people, name, tally })
  takeWritten()
  for (const act of history) {
    life.nth++
    if (life.nth === Math.floor(history.length / 2)) {
      await restock()
      takeWritten()
    }
    await step(life, act)
    // No two acts at one instant: a till's clock moves.
    advance(1)
    takeWritten()
  }
  await auditLife(life)
}
