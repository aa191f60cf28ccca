// How much a brand is used in a month. Assumptions, each a number one can argue with; capacity per act is what our own
// meter counts at most (DESIGN's budgets), so the bill errs upwards.

export const SIZES = [2_000, 20_000, 200_000] as const

/** Per member and month. */
export const HABITS = {
  /** One in three comes twice a month and is stamped each time. */
  stamps: 0.7,
  /** Redeemed coupons and full cards. */
  redemptions: 0.1,
  /** The card is opened to look, without a stamp. */
  looks: 1.2,
  /** New members, of whom each also runs through the welcome playbook. */
  joins: 0.03,
  /** Executions of other playbooks. */
  playbooks: 0.15,
  /** Messages that LINE counts: two broadcasts to half of the members, and what playbooks send. */
  messages: 1.3,
} as const

/** Write units, read units, calls of the API, events, and Lambda calls that one act costs in all that follows from it. */
export const ACTS = {
  stamp: { writes: 14, reads: 6, calls: 2, events: 2, lambdas: 7 },
  redemption: { writes: 12, reads: 6, calls: 2, events: 2, lambdas: 7 },
  look: { writes: 0, reads: 2, calls: 2, events: 0, lambdas: 2 },
  join: { writes: 24, reads: 8, calls: 3, events: 3, lambdas: 12 },
  playbook: { writes: 12, reads: 8, calls: 0, events: 3, lambdas: 8, transitions: 14 },
  message: { writes: 4, reads: 2, calls: 0, events: 1, lambdas: 2 },
} as const

/** Staff at their desks, for each store of a thousand members. */
export const DESK = { membersAStore: 1_000, callsAStore: 3_000, readsACall: 4 } as const

export const SIZES_OF_THINGS = {
  lambdaSeconds: 0.06,
  lambdaGb: 0.5,
  /** What one member's items weigh after two years, indexes included. */
  memberGb: 20e-6,
  /** One opening of the app; most of it comes from the phone's cache. */
  lookGb: 25e-6,
  logGbACall: 0.8e-6,
} as const

/** Whatever the size: alarms, a schedule that ticks each minute, and Lambda's five readers asking the webhook queue every 20 s. */
export const STANDING = { alarms: 62, ticks: 43_200, polls: 650_000 } as const
