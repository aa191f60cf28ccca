/** Every gateway we can send by. */
export const kinds = ['mitake'] as const
