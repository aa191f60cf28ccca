import type { CardKind } from '../../domain/card/card-kind.ts'
import type { CardRules } from './family.ts'

export const loadCard = async (kind: string): Promise<CardKind> => {
  const { card }: CardRules = await import(`./${kind}/card.ts`)
  return card
}
