// What went wrong, why, and what to do next, said to people at a desk. The words of single acts are shared with the API.
import type { Words } from '../words-of.ts'

export { staff as staffFailures } from '#shared/text/refusals/ja.ts'

export const commonFailures: Words['commonFailures'] = {
  offline: [
    {
      title: 'つながりません',
      words:
        'このパソコンがネットに接続していないか、通信が遮断されています。画面の内容は残っています。つながったらもう一度お試しください。',
    },
  ],
  'try-again': [{ title: '混み合っています', words: 'データは変わっていません。数秒待ってもう一度お試しください。' }],
  'too-many-requests': [
    { title: '操作が少し早すぎます', words: '1分ほど待ってお試しください。データは変わっていません。' },
  ],
  'session-missing': [{ title: 'ログインが必要です', words: 'ログインすると、このページに戻ります。' }],
  'session-expired': [{ title: 'ログインの期限が切れました', words: 'もう一度ログインすると、このページに戻ります。' }],
  'not-allowed': [
    {
      title: 'あなたの権限ではこの操作ができません',
      words: 'オーナーに権限を追加してもらうか、代わりに操作してもらってください。',
    },
  ],
  'not-found': [
    { title: '見つかりません', words: '削除されたか、別のブランドのものか、URLが途中で切れている可能性があります。' },
  ],
  'input-invalid': [
    { title: '入力に誤りがあります', words: '確認してもう一度送ってください。入力した内容は残っています。' },
  ],
  'body-too-large': [{ title: '内容が大きすぎます', words: '小さくしてもう一度送ってください。' }],
  'idempotency-key-reused': [
    { title: 'この操作は送信済みです', words: '再読み込みして結果を確認し、必要ならもう一度行ってください。' },
  ],
  unexpected: [
    {
      title: '予期しない問題が起きました',
      words: 'こちらに通知が届いています。入力した内容は残っていますので、もう一度お試しください。',
    },
  ],
  'sign-in-refused': [
    {
      title: 'ログインできませんでした',
      words:
        'キャンセルされたか、アカウントがまだ有効ではありません。もう一度試すか、オーナーに確認してもらってください。',
    },
  ],
  'sign-in-stale': [
    {
      title: 'ログインリンクの期限が切れました',
      words: 'リンクは1回だけ使えます。もう一度「ログイン」を押してください。',
    },
  ],
}
