export const form = {
  less: '{label}，減一',
  more: '{label}，加一',
  save: '存起來',
  saved: '存好了',
  optional: '選填',
}
