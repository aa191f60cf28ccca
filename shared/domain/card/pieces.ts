// What is kept piece by piece, each with its day and its act, is given in handfuls.

/** So many at once, by whichever hand. */
export const PIECES_MAX = 200

export const isPieced = (kind: string): boolean => kind === 'stamp' || kind === 'mission'
