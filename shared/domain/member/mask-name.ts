/** Of whom no name is known. */
export const UNNAMED = '○○'

/** A name for a screen that strangers see: 林雅婷 → 林○婷, Amy Lin → A○○. */
export const maskName = (name: string): string => {
  const letters = [...name.trim()]
  if (letters.length === 0) return UNNAMED
  if (/^(\p{Script=Latin}|[^\p{L}])+$/u.test(name)) return `${letters[0]}○○`
  if (letters.length === 1) return `${letters[0]}○`
  return letters.length === 2 ? `${letters[0]}○` : `${letters[0]}○${letters.at(-1)}`
}
