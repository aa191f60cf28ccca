// How a member code is written and how wide its bars may be.

/** `4183 2607 59` */
export const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')

/** Ten digits in Code 128 C with ten modules of white on both sides. */
const MODULES = 110
const WIDEST = 3

/** Px a module: as wide as the white paper allows, in whole pixels of the screen. @param beside px of the page that are not paper */
export const barModule = (beside: number): number => {
  const ratio = devicePixelRatio || 1
  return Math.min(WIDEST, Math.floor(((innerWidth - beside) * ratio) / MODULES) / ratio)
}
