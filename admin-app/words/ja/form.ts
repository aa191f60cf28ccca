import type { Words } from '../words-of.ts'

export const form: Words['form'] = {
  save: '保存',
  saved: '保存しました',
  optional: '任意',
}

export const uploadWords: Words['uploadWords'] = {
  wrongType: 'PNG、JPEG、WebPではありません。別の画像を選んでください。',
  tooLarge: '1 MBを超えています。幅1600ピクセルほどに縮小して、もう一度選んでください。',
  noPlace: '今はアップロードできません。少し待ってもう一度お試しください。元のデザインはそのままです。',
  broken: '画像の送信が途中で切れました。もう一度選んでください。',
}
