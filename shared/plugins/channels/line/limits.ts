// What LINE takes. Source: developers.line.biz/en/reference/messaging-api; ours are narrower where a phone shows less.

/** Letters of altText; LINE takes 1,500, a notification shows a line or two. */
export const ALT_TEXT_MAX = 400
/** Bytes of one bubble as JSON. */
export const BUBBLE_MAX = 30 * 1024
/** Letters of a button's label. */
export const LABEL_MAX = 20
/** Messages in one push. */
export const MESSAGES_MAX = 5
