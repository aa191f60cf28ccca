/** The latest hour of the night at which a brand’s business day ends. */
export const DAY_END_MAX = 8
