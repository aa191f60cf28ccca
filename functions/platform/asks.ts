// What one module may ask of another, as types: the asker names the shape, functions/abilities/ hands in who answers it.
import type { CampaignId, CouponId, MemberId } from '#shared/base/id.ts'
import type { Result } from '#shared/base/result.ts'
import type { Locale, Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { WhyNotGiven } from '#shared/domain/ledger/why-not-given.ts'
import type { CodeRefusal, CounterCode } from '#shared/domain/brand/counter-code.ts'
import type { Basket } from '#shared/domain/coupon/basket.ts'
import type { Stacking } from '#shared/domain/coupon/campaign.ts'
import type { NotHere } from '#shared/domain/coupon/may-use.ts'
import type { Unusable } from '#shared/domain/coupon/moves.ts'
import type { NewEntry } from '#shared/domain/ledger/entry.ts'
import type { Stale } from '#shared/domain/member/live-code.ts'
import type { IssueReason } from '#shared/events/coupon.ts'
import type { DoneBy } from '#shared/events/done-by.ts'
import type { Cause, Happening } from '#shared/events/event.ts'
import type { Source } from '#shared/events/source.ts'
import type { Row } from './table/read.ts'
import type { Key, Write } from './table/write.ts'

/** A member in a brand. */
export interface Holder {
  group: string
  brand: string
  member: string
}

export type WriteEntry = (made: NewEntry, happenings: Happening[]) => Write
/** Writes that end what a row of somebody who has gone promised, to be committed with its deletion; none where it promises nothing. @param gone the brand that is left, last of all */
export type Forfeit = (row: Row, gone: { brand: string; now: Instant }) => Promise<Write[]>
export type FindEntry = (holder: Holder, key: string) => Promise<{ retry?: unknown; answer?: unknown } | undefined>
/** An entry, read in one trip together with rows of one's own. */
export interface Entries {
  keyOf: (holder: Holder, key: string) => Key
  entryIn: (rows: Row[], key: string) => { retry?: unknown; answer?: unknown } | undefined
}
/** Store names by id. */
export type StoreNames = (group: string) => Promise<ReadonlyMap<string, string>>
/** Names of a group’s brands by id, in their languages. */
export type BrandTexts = (group: string) => Promise<ReadonlyMap<string, Text>>
/** The brand a store belongs to; undefined for no store of the group. */
export type BrandOfStore = (group: string, store: string) => Promise<string | undefined>
/** The hour at which the brand’s business day ends: 4 = it lasts until 04:00. */
export type DayEnds = (place: { group: string; brand: string }) => Promise<number>
/** Where a membership stands: who is not in the brand any more gets nothing more. */
export type MembershipKey = (holder: Holder) => Key
/** Whether what the whole group runs counts for the holder in this brand, by their membership among the rows. */
export type GroupCounts = (rows: readonly Row[], holder: Holder) => Promise<boolean>
/** Memberships read in the asker's own trip. A session lives for hours: its LINE user may have handed the member on, or the member may have become one with another. */
export interface Memberships {
  keyOf: MembershipKey
  /** Whether the session's LINE user is this member of the brand still. */
  isTheirs: (rows: readonly Row[], actor: Holder & { user: string }) => boolean
}

export interface CodeWish extends Holder {
  /** `stamp`, or the id of the coupon that is redeemed. */
  for: string
  /** Counters of the group’s other brands count as well: the asker judges what they take. */
  anywhere?: boolean
  now: Instant
}

export interface UsableCode {
  code: CounterCode
  /** Already used by this member for this: the act was done before. */
  again: boolean
  /** Marks it used; must succeed together with what it is used for. */
  write: Write
}
/** A counter code, read in one trip together with rows of one's own: first its key, then what its row says. */
export interface CounterCodes {
  /** Undefined for what is no code at all. */
  keyOf: (code: string, holder: Holder) => Promise<Key | undefined>
  /** What the code says of itself, also when it has lapsed. */
  read: (code: string, holder: Holder) => Promise<{ slug: string; digits: string } | undefined>
  judge: (rows: Row[], code: string, wish: CodeWish) => Promise<Result<UsableCode, CodeRefusal>>
}

/** A store's PIN, likewise. */
export interface StorePins {
  keyOf: (place: { group: string; brand: string }, store: string) => Key
  /** False also when the store is none of the brand's or has no PIN. */
  isPin: (rows: Row[], store: string, pin: string) => boolean
}

export type NotIssued = WhyNotGiven

/** `MM-DD` or `YYYY-MM-DD`; undefined when the member never told. */
export type BirthdayOf = (holder: Holder) => Promise<string | undefined>

export interface Issue extends Holder {
  campaign: CampaignId
  /** Idempotency key; the same key is the same coupon. */
  key: string
  reason: IssueReason
  store?: string
  /** It is given in this brand by something of the whole group, or by a gift of several brands; the campaign is of the brand it names. Every app of the group shows it. */
  givenIn?: string
  from?: Cause
  /** Of the request that asks for it, to be kept with its entry. */
  retry?: { key: string; hash: string }
  /** A member may take this many of the campaign, where the campaign says nothing. */
  perMember?: number
  /** What goes into the same commit already: a stock, a limit or a code that it takes is not there any more. */
  beside?: readonly Write[]
  now: Instant
}
export type Issued =
  | { writes: Write[]; answer: { coupon: CouponId; expiresAt: Instant }; shown: HeldCoupon }
  | { writes: []; answer: { refused: NotIssued } }
/** Writes of one coupon: its state and its entry. The caller commits them with what it is given for. */
export type IssueCoupon = (issue: Issue) => Promise<Issued>

/** Points given as a part of a gift. */
export interface PointsGift extends Holder {
  program: string
  amount: number
  key: string
  /** What the gift is called. */
  note?: string
  by?: DoneBy
  now: Instant
}
/** Writes of the points, for who commits them with the rest of the gift; they fail when the card was changed meanwhile. */
export type CreditPoints = (
  credit: PointsGift,
) => Promise<
  Result<
    { writes: Write[]; name: Text; unit: Text; before: number; after: number },
    'program-not-live' | 'member-elsewhere'
  >
>

/** A coupon that somebody holds. */
export interface CouponAt extends Holder {
  coupon: string
}

export interface AtTill {
  brand: string
  store: string
  /** Who holds and redeems: `pos:<key>` or `device:<id>`. The same one confirms what it held. */
  by: string
  way: 'pos' | 'clerk'
  /** The same, as entries and events name whose hand it was. */
  hand?: DoneBy
  /** The member's masked name, for the counter's screen. */
  name: string
  now: Instant
  /** Without one its worth is not known, and nothing is asked of it. */
  basket?: Basket
  /** Other coupons on the same bill. */
  beside?: readonly { campaign: string; stacking?: Stacking }[]
  retry?: { key: string; hash: string }
}

export interface LaidCoupon {
  holder: Holder
  campaign: CampaignId
  stacking?: Stacking
  shown: HeldCoupon
  /** Minor units it takes off the basket; null without a basket. */
  off: number | null
}

export type CouponRefusal =
  Unusable | NotHere | 'coupon-not-found' | 'coupon-not-yet' | 'coupon-min-spend' | 'coupon-item-missing'

type Laid<F extends string, More = object> = Promise<Result<LaidCoupon & More, F>>

/** Coupons at a till. `find` counts misses and is the only one that writes by itself; the others hand back writes that fail when another was faster. */
export interface TillCoupons {
  /** Rows of what codes stand for, in one read; `find` then needs none. */
  readCodes: (group: string, codes: readonly string[], caller: string) => Promise<Row[]>
  /** @param asked `orElse`: what the code may stand for where no coupon has it, asked before it counts as a miss */
  find: <F extends string = never>(
    asked: {
      group: string
      code: string
      caller: string
      rows?: readonly Row[] | undefined
      orElse?: () => Promise<Result<CouponAt, F> | undefined>
    },
    now: Instant,
  ) => Promise<Result<CouponAt, F | 'coupon-not-found' | 'too-many-requests'>>
  /** A coupon of somebody's own by its number, or by the code its campaign has for everybody. */
  named: (holder: Pick<Holder, 'group' | 'member'>, name: string, till: AtTill) => Promise<CouponAt | undefined>
  /** What somebody holds, of whichever brand, and may use here on this basket, the first to end first; for quotes. */
  usable: (holder: Pick<Holder, 'group' | 'member'>, till: AtTill) => Promise<HeldCoupon[]>
  /** What it is and takes off, or why it cannot be used here. */
  look: (at: CouponAt, till: AtTill) => Laid<CouponRefusal>
  hold: (at: CouponAt, till: AtTill) => Laid<CouponRefusal, { writes: Write[] }>
  /** Redeems what this till holds, whatever the hour has become. */
  confirm: (at: CouponAt, till: AtTill) => Laid<CouponRefusal | 'hold-lapsed', { writes: Write[] }>
  /** Redeems without a hold. */
  redeem: (at: CouponAt, till: AtTill) => Laid<CouponRefusal, { writes: Write[] }>
  release: (at: CouponAt, till: AtTill) => Laid<CouponRefusal | 'hold-lapsed', { writes: Write[] }>
  /** The purchase was refunded that redeemed it at `redeemedAt`: usable again until its end. Nothing to write where that redemption does not stand any more. */
  revive: (at: CouponAt, redeemedAt: Instant, now: Instant, by?: DoneBy) => Promise<Write[]>
}

/** What a till knows of somebody: a member code, live or not, or a phone number as people say it, perhaps with the code from an SMS or what they were asked on LINE. */
export type Named = { code: string } | { phone: string; smsCode?: string; lineAsk?: string }

export type FoundBy = { member: MemberId } & (
  | { via: 'phone' }
  /** The ten digits. `stale`: six came behind them that are not of now, or too many were tried. It is still who it is, and proves nothing. */
  | { via: 'code'; stale?: Stale | 'locked' }
  /** All sixteen, of now: their phone is here. A step is spent once. */
  | { via: 'live'; step: number }
)
/** One read. Undefined for who is unknown, has left the group, or was named by what is no code and no number. They may be in another brand of the group only. @param caller whose guesses at live codes are counted together */
export type FindMemberBy = (group: string, named: Named, now: Instant, caller?: string) => Promise<FoundBy | undefined>

/** Two members may have become one since something was written down. */
export interface NowMember {
  /** Read along with what is asked about anyway. */
  keyOf: (holder: Holder) => Key
  /** Undefined while they are who they were. */
  follow: (rows: Row[], holder: Holder) => Promise<Become | undefined>
}

export interface Become {
  member: string
  /** By how much the lots of a programme are counted on there. */
  lots: Readonly<Record<string, number>>
  /** Who they were, and who they were on the way. */
  through: readonly string[]
}

export interface PhoneOnly {
  group: string
  brand: string
  phone: string
  name?: string
  origin: 'clerk' | 'pos' | 'import'
  source?: Source
  /** Store at which it happened. */
  store?: string
  locale: Locale
  now: Instant
}
/** Writes of a member known by phone alone, for a number that nobody in the group has: committed, they fail when somebody has it by now. */
export type PhoneOnlyMember = (asked: PhoneOnly) => Result<{ writes: Write[]; member: MemberId }, 'phone-invalid'>
