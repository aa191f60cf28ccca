import type { Words } from '../words-of.ts'

export const notFoundWords: Words['notFoundWords'] = {
  title: 'ページが見つかりません',
  heading: 'ここには何もありません。',
  body: 'URLが途中で切れているか、ページが移動しました。左のメニューからお進みください。',
}
