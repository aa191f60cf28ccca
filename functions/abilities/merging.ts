// What moves when two members become one, and by whom.
import { moveCards } from '../card/merge/move-cards.ts'
import { returnCards } from '../card/merge/return-cards.ts'
import { moveCoupons, returnCoupons } from '../coupon/merge/move-coupons.ts'
import { voidGiven } from '../coupon/void-given.ts'
import { writeEntry } from '../ledger/store.ts'
import type { Movables } from '../member/merge/carry-over.ts'
import { moveAttributes, returnAttributes } from '../member/merge/move-attributes.ts'
import { moveTags, returnTags } from '../member/merge/move-tags.ts'
import { moveStandings, returnStandings } from '../tier/merge/move-standings.ts'
import { issueCoupon } from './holder.ts'

export const movables: Movables = {
  card: {
    pieces: moveCards({ writeEntry, issueCoupon }),
    back: returnCards({ writeEntry, voidGiven: voidGiven({ writeEntry }) }),
  },
  coupon: { pieces: moveCoupons({ writeEntry }), back: returnCoupons({ writeEntry }) },
  tier: { pieces: moveStandings, back: returnStandings },
  attribute: { pieces: moveAttributes, back: returnAttributes },
  tag: { pieces: moveTags, back: returnTags },
}
