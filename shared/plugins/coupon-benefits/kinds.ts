/** Every kind of benefit, in the order of the form. */
export const kinds = ['free-text'] as const
