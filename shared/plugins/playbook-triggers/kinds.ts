/** Every kind of trigger, in the order of the palette. */
export const kinds = ['member-joined', 'card-filled'] as const
