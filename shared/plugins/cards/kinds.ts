/** Every kind of card. */
export const kinds = ['stamp', 'mission', 'points', 'stored-value'] as const
