/** Every kind of benefit, in the order of the form. */
export const kinds = ['amount', 'percent', 'item', 'free-text'] as const
