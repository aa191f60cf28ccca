/** The kinds one may choose from, in the order in which they are said. */
export const optionsOf = <Kind extends string>(said: Record<Kind, string>): { kind: Kind; words: string }[] =>
  (Object.entries(said) as [Kind, string][]).map(([kind, words]) => ({ kind, words }))
