/** Shards of the indexes, so that the days on which many terms end are spread. */
export const DUE_SHARDS = 4
export const shardOf = (member: string) =>
  [...member].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % DUE_SHARDS
