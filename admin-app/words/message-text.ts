/** A message as it was written names nobody; without a name the sentence stands as somebody without one gets it. */
export const withoutName = (words: string): string => words.replace(/\{name\}\s*(?:さん|様)?[\s，,、]*/g, '')
