// What a kind of card brings: card.ts (its rules) and settings.admin.tsx (its form).
import type { ComponentType } from 'preact'
import type { CardKind } from '../../domain/card/card-kind.ts'

export interface CardRules {
  card: CardKind
}

/** How an upload came out: the picture’s id and address, or what to tell. */
export type Uploaded = { picture: string; url: string } | { refused: string }

export interface CardFormProps<Settings = any> {
  /** May be incomplete. */
  settings: Settings
  change: (settings: Settings) => void
  /** Coupon campaigns a full card may give. */
  campaigns: readonly { id: string; name: string; note: string }[]
  upload: (file: File) => Promise<Uploaded>
  /** Where a new campaign is made. */
  newCampaign: string
}

export interface CardForm {
  default: ComponentType<CardFormProps>
}
