/** xorshift32: a run that failed can be run again from its seed. */
export const randomOf = (seed: number) => {
  let state = seed >>> 0 || 1
  const roll = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  return {
    roll,
    chance: (share: number) => roll() < share,
    pick: <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!,
  }
}
export type Random = ReturnType<typeof randomOf>
