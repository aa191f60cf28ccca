// What a kind of card is. The kinds are plug-ins.
import type { Result } from '../../base/result.ts'
import type { z } from '../../base/schema.ts'
import type { Instant } from '../../base/time.ts'

/** A movement of a card’s account; its deltas add up to the balance. */
export interface CardEntry {
  reason: 'collected' | 'card-filled' | 'expired'
  delta: number
  /** After this movement. */
  balance: number
  /** Which card of the programme it moved, from 1. */
  round: number
}

export interface Collected<Card> {
  card: Card
  /** How many cards this visit filled; each gives its reward. */
  filled: number
  /** In order; the first one that was collected carries the caller’s idempotency key. */
  entries: CardEntry[]
}

export interface CardVisit {
  worth: number
  at: Instant
  /** The ledger key of the visit. */
  key: string
}

export type CollectFailure = 'too-soon' | 'no-card'

export interface CardKind<Settings = any, Card = any> {
  kind: string
  settings: z.ZodType<Settings>
  /** A card nobody has used yet. */
  blank(settings: Settings): Card
  /** Refuses with `too-soon` and `retryAt`, or with `no-card` once the programme is over. */
  collect(settings: Settings, card: Card, visit: CardVisit): Result<Collected<Card>, CollectFailure>
  /** The card as it stands now: what lapsed is gone. */
  expire(card: Card, at: Instant): { card: Card; entries: CardEntry[] }
}
