// What a kind of card brings: card.ts (its rules) and settings.admin.tsx (its form).
import type { CardKind } from '../../domain/card/card-kind.ts'

export interface CardRules {
  card: CardKind
}
