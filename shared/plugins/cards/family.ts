// What a kind of card brings: card.ts (its rules), starting.ts (a new one), says.admin.ts (its words at the desk)
// and settings.admin.tsx (its own part of the form; what all kinds share stands in the admin).
import type { ComponentType } from 'preact'
import type { Instant } from '../../base/time.ts'
import type { CardKind } from '../../domain/card/card-kind.ts'
import type { Face } from '../../domain/brand/face.ts'
import type { Program, Way } from '../../domain/card/program.ts'

export interface CardRules {
  card: CardKind
}

/** A new programme of the kind, in the brand’s face; names and rewards are still to be written. */
export interface CardStart {
  starting(face: Face): Program
  /** A card that somebody has used for a while, for the preview beside the form; without it a blank one is shown. */
  sample?(settings: any, at: Instant): unknown
}

/** What it gives, as one sentence. */
export interface CardSentence {
  /** With `{places}` for the words that somebody chose. */
  pattern: string
  /** By place. */
  chosen: Record<string, string>
}

/** What the settings name by id. */
export interface CardNames {
  stores: readonly { id: string; name: string }[]
  tiers: readonly { id: string; name: string }[]
}

export interface CardWords<Settings = any> {
  /** 集點卡 */
  name: string
  /** Asked when a new one is made: what it is for. */
  about: string
  /** What each of its settings is called. */
  fields: Record<string, string>
  says(settings: Settings, unit: string, names: CardNames): CardSentence
  /** Said of a change, by `field` or `field.effect`; its places are the change’s facts and `{unit}`. */
  changes: Record<string, string>
}

export interface CardFormProps<Settings = any> {
  /** May be incomplete. */
  settings: Settings
  change: (settings: Settings) => void
  /** What one is called: 點 / 杯 / 元. */
  unit: string
  /** Coupon campaigns it may give. `warnings`: in what they do not last as long as the card. */
  campaigns: readonly { id: string; name: string; note: string; warnings?: readonly string[] }[]
  /** Where a new campaign is made. */
  newCampaign: string
  /** The brand’s other programmes. */
  programs: readonly { id: string; name: string; kind: string }[]
  /** The brand’s stores. */
  stores: readonly { id: string; name: string }[]
  /** The tiers that members may have; empty where there are none. */
  tiers: readonly { id: string; name: string }[]
  /** From where it is earned. */
  ways: readonly Way[]
  /** The company the brand belongs to: it would owe what is stored on a card. */
  company: { id: string; name: string } | null
}

export interface CardForm {
  default: ComponentType<CardFormProps>
}
