// What a card whose units may be given to a friend does: they lie behind a link until somebody opens it.
import type { Result } from '../../../base/result.ts'
import { DAY, type Instant } from '../../../base/time.ts'
import type { Lot } from '../../ledger/account.ts'

/** A link is good for so long; shorter when the first of what lies behind it ends sooner. */
export const GIFT_MS = 7 * DAY
/** Links of one card that may be out at once: each lies on the card as it is stored. */
export const GIFTS_OUT_MAX = 3

/** A link that is out. */
export interface GiftOut {
  code: string
  amount: number
  until: Instant
}

interface GiftAct {
  at: Instant
  /** The ledger key of the act. */
  key: string
}

/** @typeParam Moves what an act does to a card */
export interface Gifts<Settings, Card, Moves> {
  /** The most a holder may give a day; null where nothing may be given. */
  mostADay(settings: Settings): number | null
  /** Nothing moves yet but what had lapsed; what is set aside comes back by itself after `until`. */
  setGiftAside(
    settings: Settings,
    card: Card,
    act: GiftAct & { amount: number; code: string; until: Instant },
  ): Result<Moves & { until: Instant; parts: readonly Lot[] }, 'not-enough'>
  /** The friend has opened it: it leaves this card. */
  handGiftOver(settings: Settings, card: Card, act: GiftAct & { code: string }): Result<Moves, 'hold-lapsed'>
  /** Nobody has it, and the giver wants it back. Taken back twice is taken back. */
  takeGiftBack(settings: Settings, card: Card, act: GiftAct & { code: string }): Moves
  /** On the friend’s card each part keeps its end. */
  receiveGift(settings: Settings, card: Card, act: GiftAct & { parts: readonly Lot[] }): Moves
  /** Links that are out. */
  giftsOut(card: Card, at: Instant): GiftOut[]
}
