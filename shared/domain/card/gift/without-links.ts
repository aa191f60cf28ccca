/** A card as others see it: whoever has the code of a link has the points in it, so its holder alone is told. */
export const withoutLinks = <Card extends { shown: Record<string, unknown> }>(card: Card): Card => {
  const { gifts: _, ...shown } = card.shown
  return { ...card, shown }
}
