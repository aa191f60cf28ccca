import type { Words } from '../words-of.ts'

// What brought a join, in one word.
export const sourceKinds: Words['sourceKinds'] = {
  poster: 'Poster',
  store: 'Store',
  campaign: 'Campaign',
  link: 'Link',
  referrer: 'Friend',
  direct: 'By themselves',
}
