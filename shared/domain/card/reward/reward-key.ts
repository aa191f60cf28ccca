// What a card calls its rewards: by the round, and the cell where it is on the way: `3` of the third full card, `3.5` of its fifth
// cell. One that was earned before it could be given has the print of the act that earned it behind: `3.5@0k2fz9a`.

/** @param by a print of the act that earned it */
export const namedBy = (key: string, by: string): string => `${key}@${by}`

/** Without the act that earned it. */
export const plainKey = (key: string): string => key.split('@')[0]!

/** Of a reward on the way; undefined of a full card’s, and of one that came from the card of somebody else. */
export const cellOf = (key: string): { round: number; cell: number } | undefined => {
  const [, round, cell] = /^(\d+)\.(\d+)$/.exec(plainKey(key)) ?? []
  return cell === undefined ? undefined : { round: Number(round), cell: Number(cell) }
}
