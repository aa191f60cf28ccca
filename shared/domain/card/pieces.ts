// What is kept piece by piece, each with its day and its act, is given in handfuls.

/** So many at once, by whichever hand. */
export const PIECES_MAX = 200

const isPieced = (kind: string): boolean => kind === 'stamp' || kind === 'mission'

export const isTooMuch = (kind: string, worth: number): boolean => isPieced(kind) && worth > PIECES_MAX
