/** Code 128 C: start, check and stop with ten modules of white on both sides, and eleven modules for two digits. */
const BESIDE_DIGITS = 55
const PAIR = 11
const WIDEST = 3

/** Px a module: as wide as the white paper allows, in whole pixels of the screen. @param beside px of the page that are not paper */
export const barModule = (digits: string, beside: number): number => {
  const ratio = devicePixelRatio || 1
  const modules = BESIDE_DIGITS + (digits.length / 2) * PAIR
  return Math.min(WIDEST, Math.floor(((innerWidth - beside) * ratio) / modules) / ratio)
}
