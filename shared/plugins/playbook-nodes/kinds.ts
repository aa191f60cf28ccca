/** Every kind of step, in the order of the palette. */
export const kinds = ['issue-coupon', 'send-message', 'wait', 'branch', 'tag'] as const
