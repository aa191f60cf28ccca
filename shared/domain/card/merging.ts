// What a card does when two members become one, and when they are told apart again.
import type { CardAct, Moved } from './card-kind.ts'

export interface Absorbing<Card> extends CardAct {
  /** The other’s card, as it was handed over. */
  from: Card
}

export interface HandingBack<Card> extends Absorbing<Card> {
  /** This card as it was before it took the other in. */
  before: Card
}

export interface HandedBack<Card> extends Moved<Card> {
  /** What came from the other card and is still there, as it stood on it. */
  back: Card
}

/** Every kind can do it. A merge that nobody used is undone by the cards as they were; `handBack` and `restore` undo one that was used. */
export interface Merging<Settings, Card> {
  /** As it is handed over: what lapsed is gone, and what a till held is given back. Its last entry takes all there is. */
  handOver(settings: Settings, card: Card, act: CardAct): Moved<Card>
  /** Takes in what the other card held; a card that is full by it gives its reward. */
  absorb(settings: Settings, card: Card, act: Absorbing<Card>): Moved<Card>
  handBack(settings: Settings, card: Card, act: HandingBack<Card>): HandedBack<Card>
  /** @param act `from` is what was handed back */
  restore(settings: Settings, card: Card, act: Absorbing<Card>): Moved<Card>
}
