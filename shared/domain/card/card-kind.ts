// What a kind of card is. The kinds are plug-ins; each counts in its own way and writes to the one ledger.
import type { Result } from '../../base/result.ts'
import type { z } from '../../base/schema.ts'
import type { Day, Instant } from '../../base/time.ts'
import type { CampaignId, ProgramId } from '../../base/id.ts'
import type { Lot } from '../ledger/account.ts'
import type { Reason } from '../ledger/entry.ts'
import type { Owed } from '../ledger/owed.ts'
import type { RefundPolicy } from '../ledger/take-back.ts'
import type { Purchase } from '../order/purchase.ts'
import type { Text } from '../../base/text.ts'
import type { Gifts } from './gift/gifts.ts'
import type { Merging } from './merging.ts'
import type { Way } from './program.ts'
import type { ProgramChange } from './change/program-changes.ts'
import type { UnitValue } from './use/unit-value.ts'

/** What somebody did that may be worth something. */
export interface Occasion {
  way: Way
  at: Instant
  store: string | null
  /** Of the brand’s business day: 4 = it lasts until 04:00. */
  dayEndsAtHour: number
  /** How many stamps the counter says it is worth. */
  said?: number
  purchase?: Purchase
  /** The step of a mission that was done, as a clerk, a campaign or a playbook says. */
  task?: string
  /** The step that staff put down by hand, whatever it asks for. */
  step?: string
  /** The holder’s tier at that moment. */
  tier?: string
}

/** A movement of a card’s account; its deltas add up to the balance. */
export interface CardEntry {
  /** Told apart from the others of the same act. */
  suffix?: string
  reason: Reason
  delta: number
  /** After this movement. */
  balance: number
  /** Which lots it moved. */
  parts?: Lot[]
  /** The key of the entry it reverses, where that is not the act’s. */
  reverses?: string
  /** Of what lapsed: when its last part did, whenever that is written down. */
  endedAt?: Instant
  /** What the whole act changed of what is owed, on its last movement; `telling-owed.ts` says it for all kinds. */
  owed?: Owed
}

/** Something to hand out, once for its key: the coupon of a full card, or of a cell on the way. */
export interface Reward {
  /** Within the programme: `3` for the third card, `3.5` for its fifth cell. */
  key: string
  campaign: CampaignId
  /** What the card gave up for it: a full card its stamps, a cell on the way nothing. */
  cost: number
}

export interface Moved<Card> {
  card: Card
  /** In order; the act’s own has no suffix. */
  entries: CardEntry[]
  rewards: Reward[]
  /** Keys of rewards that a reversal undoes. */
  undone?: readonly string[]
  /** What did not fit on its last card and goes on to the card of the programme that follows. */
  carry?: { program: ProgramId; worth: number }
}

export interface CardAct {
  at: Instant
  /** The ledger key of the act. */
  key: string
}

export interface Collecting extends CardAct {
  occasion: Occasion
  worth: number
  /** What does not fit on its last card stays there: no card that follows takes it. */
  keeps?: true
}

export interface Reversing extends CardAct {
  /** How much of it is taken back. */
  amount: number
  /** The ledger key of what is reversed, and the lots it made. */
  of: { key: string; parts: readonly Lot[] }
  /** Rewards of that act that nobody has used: those that would not have been given go, and what they cost comes back. */
  undoable: readonly Pick<Reward, 'key' | 'cost'>[]
  policy: RefundPolicy
  /** What is left of the occasion after a refund of a part. */
  left?: Occasion
}

export interface GivingBack extends CardAct {
  amount: number
  /** The lots of the entry that spent it. */
  spent: readonly Lot[]
  /** How much of that entry was given back earlier. */
  before: number
}

/** Staff take off what should not be there. */
export interface Correcting extends CardAct {
  amount: number
  /** Which step, where the kind counts steps. */
  step?: string
  policy: RefundPolicy
}

export interface Extending extends CardAct {
  until: Instant
  /** One lot; all of them when absent. Kinds that end as a whole do not look at it. */
  lot?: number
}

/** Later ends; nothing moved, and so its own entry adds nothing. */
export interface Extended<Card> extends Moved<Card> {
  /** How much of it ends later now. */
  extended: number
}

/** Value that was paid back, and what the holder has in hand after the fee. */
export interface PaidOut<Card> extends Moved<Card> {
  cash: number
  fee: number
}

export type CollectFailure = 'no-card'
/** A holder may own no more than so much of it. */
export type CreditFailure = CollectFailure | 'balance-too-high'
export type SpendFailure = 'not-enough'
export type TopUpFailure = 'amount-invalid' | 'balance-too-high'
export type PayOutFailure = 'amount-invalid'

/** A card as its holder sees it; `shown` is what the kind’s own face draws. */
export interface ShownCard {
  balance: number
  /** What there is to reach, and what it gives; null where nothing is. */
  goal: number | null
  reward: Text | null
  /** When something on it lapses next, and how much. */
  expiresAt: Instant | null
  expiring: number
  /** Which card of the programme it is, from 1. */
  round: number
  shown: Record<string, unknown>
}

/** What of a card may be used on a purchase. */
export interface Offer {
  available: number
  /** The most of it, and the money that is. */
  most: number
  money: number
  /** Only so much at a time, and the money of one such step. */
  step: number
  worth: number
}

/** What so much money earns, and at how many percent of what everybody earns that is. */
export interface TierRate {
  /** Not always whole: 1.5 for each NT$100 are 3 for NT$200. */
  points: number
  /** Minor units. */
  per: number
  percent: number
}

/** Kinds whose units may be given to a friend, where their settings say so, have all of `Gifts`. */
export interface CardKind<Settings = any, Card = any>
  extends Merging<Settings, Card, Moved<Card>>, Partial<Gifts<Settings, Card, Moved<Card>>> {
  kind: string
  settings: z.ZodType<Settings>
  /** A card nobody has used yet. */
  blank(settings: Settings): Card
  /** What an occasion is worth on it, in its unit; 0 = nothing. Pure of the card, so that a refund can count again. */
  worth(settings: Settings, occasion: Occasion): number
  /** How much of what an act gave stands by what is left of its purchase, where the card tells its own from others'; undefined when it does not remember. @param key ledger key of the act */
  stillWorth?(settings: Settings, card: Card, key: string, left: Occasion): number | undefined
  /** Refuses with `no-card` once nothing more can be earned. */
  collect(settings: Settings, card: Card, act: Collecting): Result<Moved<Card>, CollectFailure>
  /** Takes from what was collected; kinds that only fill up have none. */
  spend?(settings: Settings, card: Card, act: CardAct & { amount: number }): Result<Moved<Card>, SpendFailure>
  /** Sets aside for ten minutes under a key of its own, for somebody who is about to take it. */
  hold?(
    settings: Settings,
    card: Card,
    act: CardAct & { amount: number; hold: string },
  ): Result<Moved<Card>, SpendFailure>
  /** What was set aside is spent. */
  confirm?(settings: Settings, card: Card, act: CardAct & { hold: string }): Result<Moved<Card>, 'hold-lapsed'>
  /** What was set aside is free again. Released twice is released. */
  release?(settings: Settings, card: Card, act: CardAct & { hold: string }): Moved<Card>
  /** It pays for a purchase as money does, and lowers no price: what it pays earns and counts. */
  pays?: true
  /** What of it may be used on a purchase of so much money. */
  offer?(settings: Settings, card: Card, asked: { total: number; at: Instant }): Offer | undefined
  /** Of what was spent a part comes back as it was, never more than was spent; in parts as at once. */
  giveBack?(settings: Settings, card: Card, act: GivingBack): Moved<Card>
  /** Money is paid in; a bonus on top is an entry of its own. */
  topUp?(settings: Settings, card: Card, act: CardAct & { amount: number }): Result<Moved<Card>, TopUpFailure>
  /** What was paid in is paid back in money. */
  payOut?(settings: Settings, card: Card, act: CardAct & { amount: number }): Result<PaidOut<Card>, PayOutFailure>
  /** Value is spent only where the company that owes it sells; kinds without it may be used wherever the programme says. */
  spendableBy?(settings: Settings, company: string): boolean
  /** Who owes what was paid in, and where holders ask for it. */
  owedBy?(settings: Settings): { name: string | null; complaintLine: string | null }
  reverse(settings: Settings, card: Card, act: Reversing): Result<Moved<Card>, 'not-enough-left'>
  /** Staff add what was missed; where it is missing, as if it had been collected. */
  credit?(settings: Settings, card: Card, act: Collecting): Result<Moved<Card>, CreditFailure>
  /** Where it is missing, staff take off as if the last that came had never been. */
  correct?(settings: Settings, card: Card, act: Correcting): Result<Moved<Card>, 'not-enough-left'>
  /** What never lapses, or lapses later than that, stays as it is. */
  extend(settings: Settings, card: Card, act: Extending): Result<Extended<Card>, 'nothing-to-extend'>
  /** The card as it stands now: what lapsed is gone. */
  expire(card: Card, at: Instant): Moved<Card>
  /** The programme that follows this one; its card is not begun before this one is over. */
  successor?(settings: Settings): ProgramId | undefined
  isOver?(card: Card): boolean
  /** The sum of its entries. */
  balance(card: Card): number
  /** The same, by when it ends. */
  owes(card: Card): Owed
  /** What so many units are worth in money, where the brand says nothing; undefined where nobody can tell. */
  unitValue?(settings: Settings, worthOf: (campaign: CampaignId) => number | undefined): UnitValue | undefined
  show(settings: Settings, card: Card, at: Instant): ShownCard
  /** As it is stored: twenty stamps or forty lots stay below 1 kB, which is one write unit. */
  pack(card: Card): unknown
  unpack(stored: unknown): Card
  /** Coupon campaigns it hands out; they must be live before it is. */
  campaigns(settings: Settings): readonly CampaignId[]
  /** Ids of the tiers its settings name. */
  tiers?(settings: Settings): readonly string[]
  /** What a tier earns on it; undefined where its settings tell no tiers apart. */
  tierRate?(settings: Settings, tier: string): TierRate | undefined
  /** A refund never leaves a debt on it: what is left is all that `go-negative` takes. */
  neverOwes?: true
  /** Settings that must be filled in before it may go live, by name. */
  missing?(settings: Settings): readonly string[]
  /** What a change of its settings does to those who hold its cards. */
  changes?(live: Settings, draft: Settings, today: Day): readonly ProgramChange[]
}
