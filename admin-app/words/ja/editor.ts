// What every editor says: drafts, versions, saving, the phone beside the form.
import type { Words } from '../words-of.ts'

export const editor: Words['editor'] = {
  language: '言語',
  draft: '下書き v{version}、変更 {count} か所',
  draftNew: '下書き v1、未公開',
  live: '公開中 v{version}',
  noChange: '変更なし',
  saved: '保存しました',
  saving: '保存中…',
  typing: '未保存',
  incomplete: 'あと{what}が必要です。今はこのパソコンに保存しています',
  failed: 'まだ保存できていません。つながると自動で保存します。入力した内容は残っています。',
  conflictTitle: 'ほかの人も今これを変更しました。',
  conflictBody: '入力した内容は画面に残っています。どちらで続けますか？',
  mine: '自分の内容を使う',
  theirs: '相手の内容を見る',
  discard: '変更を破棄',
  discarded: '破棄しました。公開中の v{version} に戻りました。',
  publish: 'v{version} を公開',
  publishTitle: 'v{version} を公開しますか？',
  published: 'v{version} を公開しました。',
  notYet: 'やめておく',
  preview: 'スマホのプレビュー',
  previewState: 'プレビューの状態',
  menu: '会員メニュー',
  today: '今日',
}
