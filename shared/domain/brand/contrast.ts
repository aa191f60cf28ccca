// Contrast of two colours by WCAG 2.2's relative luminance.

const WHITE = '#ffffff'
const BLACK = '#1e1b18'

const channel = (value: number) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** 1 (none) to 21 (black on white). @param a @param b colours as `#rrggbb` */
export const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

/** White or near-black, whichever reads better on the colour. */
export const inkOn = (colour: string): string => (contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK)
