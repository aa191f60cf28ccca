import type { Words } from '../words-of.ts'

export const form: Words['form'] = {
  save: 'Save',
  saved: 'Saved',
  optional: 'optional',
}

export const uploadWords: Words['uploadWords'] = {
  wrongType: 'This file is no PNG, JPEG or WebP. Choose another picture.',
  tooLarge: 'This one is over 1 MB. Make it about 1600 pixels wide and try again.',
  noPlace: 'It cannot be uploaded just now; try again in a moment. The old face is unchanged.',
  broken: 'The upload broke off half way. Just try again.',
}
