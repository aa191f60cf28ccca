// Source: Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation".

/** How often an asynchronous event that failed is tried again, unless the template says otherwise. */
export const DEFAULT_RETRIES = 2

const AFTER_MS = [60_000, 120_000]

/** The wait by the world's clock after this many attempts: one minute, then two. */
export const pauseAfter = (attempts: number): number => AFTER_MS[attempts - 1] ?? AFTER_MS.at(-1)!
