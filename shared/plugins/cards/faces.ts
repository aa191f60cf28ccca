// How a kind of card shows itself to its holder: face.liff.tsx as it lies on home, page.liff.tsx as a page of its own.
import type { ComponentType } from 'preact'
import type { Locale, Text } from '../../base/text.ts'
import type { HomeCard } from '../../contract/member.ts'

/** What the app tells a face about its reader. */
export interface CardReading {
  locale: Locale
  /** The brand’s name. */
  brand: string
  now: string
  /** `16:32` of the record, while what is shown is only remembered. */
  asOf: string | null
  say(text: Text): string
  /** The address of a page of the app. */
  href(path: string): string
  /** `12/31`, with the year once it is another one. */
  day(at: string): string
  /** `2026/12/31` */
  fullDay(at: string): string
  /** Nights from now until then. */
  daysLeft(at: string): number
}

export interface CardFaceProps {
  card: HomeCard
  told: CardReading
}

/** A credit of this card, as the passbook has it. */
export interface CardCredit {
  /** Which lot it made. */
  lot: number
  at: string
  store: string | null
}

/** What the app does when a page asks for it. */
export interface CardActs {
  /** Asks before anything is spent. */
  exchange(campaign: string): void
  give(): void
  /** A link that is out: to be sent again, or taken back. */
  showGift(code: string): void
}

export interface CardPageProps extends CardFaceProps {
  /** Newest first; null while they are read, or when they cannot be. */
  credits: readonly CardCredit[] | null
  /** The holder’s own, where there are tiers. */
  tier?: { id: string; name: Text } | null
  /** Absent where nothing can be done: a preview, or no network. */
  acts?: CardActs
}

export interface CardFaceFile {
  default: ComponentType<CardFaceProps>
}

export interface CardPageFile {
  default: ComponentType<CardPageProps>
}
