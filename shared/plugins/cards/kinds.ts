/** Every kind of card. */
export const kinds = ['stamp'] as const
