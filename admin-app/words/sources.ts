import { sourceKinds } from './words.ts'

/** What brought a join, in one word. */
export const sourceKindWords = (kind: string): string => sourceKinds[kind] ?? kind
