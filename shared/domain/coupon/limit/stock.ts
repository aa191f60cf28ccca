// A limited stock lies in shards, so that a drop that everybody grabs at once writes to no key more than to others.

/** One key takes 500 transactions a second. Of thirty-two none has a sixteenth of the writes, even where many fight for the last. */
export const SHARDS = 32

/** As evenly as whole coupons go; the first shards have one more. */
export const spread = (stock: number, shards = SHARDS): number[] =>
  Array.from({ length: shards }, (_, nth) => Math.floor(stock / shards) + (nth < stock % shards ? 1 : 0))

/** The shard a member takes from first: by the letters of chance at the end of the id. */
export const shardOf = (member: string, shards = SHARDS): number => {
  let sum = 0
  for (const letter of member) sum = (sum * 33 + letter.charCodeAt(0)) >>> 0
  return sum % shards
}

/** The member's own shard, or one of those that have something; undefined when nothing is left anywhere. Who comes from different shards is sent to different ones, so that the last are not fought for. */
export const shardWithStock = (left: readonly number[], own: number): number | undefined => {
  if (left[own]! > 0) return own
  const others = left.flatMap((one, shard) => (one > 0 ? [shard] : []))
  return others[own % (others.length || 1)]
}

/** What each shard gets, or gives back (negative), when the stock changes; undefined when more was handed out than that. */
export const changeOf = (left: readonly number[], change: number): number[] | undefined => {
  if (change >= 0) return spread(change, left.length)
  if (left.reduce((sum, one) => sum + one, 0) < -change) return undefined
  const after = [...left]
  // From the fullest, so that what is left stays even.
  for (let taken = 0; taken < -change;) {
    const most = Math.max(...after)
    const fullest = after.filter((one) => one === most).length
    const next = Math.max(0, ...after.filter((one) => one < most))
    const layer = Math.min((most - next) * fullest, -change - taken)
    const each = Math.floor(layer / fullest)
    let odd = layer % fullest
    for (const [shard, one] of after.entries()) if (one === most) after[shard] = one - each - (odd-- > 0 ? 1 : 0)
    taken += layer
  }
  return after.map((one, shard) => one - left[shard]!)
}
