// Chance that can be thrown again: the same seed gives the same year.

export interface Dice {
  /** 0 … 1, without 1. */
  roll(): number
  /** Whole, both included. */
  between(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** An index, as often as its weight. */
  weigh(weights: readonly number[]): number
  /** Time until something that comes by chance, `mean` apart. */
  gap(mean: number): number
  bytes(length: number): Uint8Array
  digits(length: number): string
  hex(length: number): string
}

/** FNV-1a of a text, so that every person has dice of their own and one more person changes nobody else. */
const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** mulberry32: 32 bits of state are plenty for a demo. */
export const diceOf = (...seed: (string | number)[]): Dice => {
  let state = seedOf(seed.join('#'))
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1))
  const weigh = (weights: readonly number[]) => {
    let left = roll() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => (left -= weight) < 0)
    return index < 0 ? weights.length - 1 : index
  }
  return {
    roll,
    between,
    weigh,
    chance: (share) => roll() < share,
    pick: (list) => list[Math.floor(roll() * list.length)]!,
    gap: (mean) => -Math.log(1 - roll()) * mean,
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
    digits: (length) => Array.from({ length }, () => between(0, 9)).join(''),
    hex: (length) => Array.from({ length }, () => between(0, 15).toString(16)).join(''),
  }
}
