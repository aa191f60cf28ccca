export const form = {
  save: '存起來',
  saved: '存好了',
  optional: '選填',
}
