import type { CardKind } from '../../domain/card/card-kind.ts'
import { tellingOwed } from '../../domain/card/telling-owed.ts'
import type { CardRules } from './family.ts'

const loaded = new Map<string, CardKind>()

export const loadCard = async (kind: string): Promise<CardKind> => {
  const known = loaded.get(kind)
  if (known) return known
  const { card: rules }: CardRules = await import(`./${kind}/card.ts`)
  const card = tellingOwed(rules)
  loaded.set(kind, card)
  return card
}
