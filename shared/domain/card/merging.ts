// What a card does when two members become one, and when they are told apart again.
import type { Instant } from '../../base/time.ts'

interface Act {
  at: Instant
  /** The ledger key of the act. */
  key: string
}

interface Absorbing<Card> extends Act {
  /** The other’s card, as it was handed over. */
  from: Card
  /** As in `Collecting`. */
  keeps?: true
}

interface HandingBack<Card> extends Absorbing<Card> {
  /** This card as it was before it took the other in. */
  before: Card
}

/**
 * Every kind can do it. A merge that nobody used is undone by the cards as they were; `handBack` and `restore` undo one
 * that was used. `Moved` is what an act makes of a card.
 */
export interface Merging<Settings, Card, Moved> {
  /** As it is handed over: what lapsed is gone, and what a till held is given back. Its last entry takes all there is. */
  handOver(settings: Settings, card: Card, act: Act): Moved
  /** Takes in what the other card held; a card that is full by it gives its reward. */
  absorb(settings: Settings, card: Card, act: Absorbing<Card>): Moved
  /** `back`: what came from the other card and is still there, as it stood on it. */
  handBack(settings: Settings, card: Card, act: HandingBack<Card>): Moved & { back: Card }
  /** @param act `from` is what was handed back */
  restore(settings: Settings, card: Card, act: Absorbing<Card>): Moved
}
