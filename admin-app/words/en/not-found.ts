import type { Words } from '../words-of.ts'

export const notFoundWords: Words['notFoundWords'] = {
  title: 'Page not found',
  heading: 'There is nothing here.',
  body: 'The address may be missing a few letters, or the page has moved. The menu on the left still works.',
}
