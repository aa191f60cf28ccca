import type { Words } from '../words-of.ts'

export const states: Words['states'] = {
  reading: '読み込み中…',
  retry: '再試行',
  report: 'お問い合わせの際は、このコードをお知らせください',
  copy: 'コピー',
  copied: 'コピーしました',
  back: '今日に戻る',
  deniedTitle: 'このページを開けるのは{who}です。',
  deniedBody: 'あなたの権限は{role}です。必要なときは{who}に頼んでください。アカウント設定で変更できます。',
  undo: '元に戻す',
  close: '閉じる',
  cancel: 'キャンセル',
  more: '前の{count}件も見る',
  older: '以前の分を見る',
  readingOlder: '以前の分を読み込み中…',
  end: '以上です。',
  lostTitle: 'このページを開けません。',
  lostBody: '表示に問題が起きました。データは変わっていません。再読み込みすると、たいてい直ります。',
  reload: '再読み込み',
}
