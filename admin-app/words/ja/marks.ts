import type { Words } from '../words-of.ts'

export const marks: Words['marks'] = {
  list: '、',
  comma: '、',
  semicolon: '。',
  stop: '。',
  dot: '・',
  between: '',
  quote: '「{what}」',
  aside: '（{what}）',
  label: '{label}：{what}',
}
