/** Numbers can be tried out: so many a minute may be asked by one clerk. */
export const LOOKS_A_MINUTE = 30
export const lookedBy = (clerk: string) => `look-ups#${clerk}`
