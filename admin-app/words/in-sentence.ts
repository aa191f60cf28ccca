/** A label as part of a sentence: English begins it small, `POS` and `NT$` stay, other languages have no such letters. */
export const inSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?=[\p{Ll}\s])/u, (first) => first.toLowerCase())
