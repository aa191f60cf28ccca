/** How the parts of what is made of several are put together. */
export const marks = {
  list: '、',
  comma: '，',
  semicolon: '；',
  stop: '。',
  dot: '・',
  between: '',
  quote: '「{what}」',
  aside: '（{what}）',
  label: '{label}：{what}',
}
