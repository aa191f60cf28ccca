// LINE's statistics and quotas turn over at midnight in UTC+9.
const UTC_9_MS = 9 * 3_600_000

/** yyyyMMdd */
export const lineDay = (now: number): string => new Date(now + UTC_9_MS).toISOString().slice(0, 10).replaceAll('-', '')

/** yyyyMM */
export const lineMonth = (now: number): string => lineDay(now).slice(0, 6)
