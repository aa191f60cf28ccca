import type { RoomWords } from '../../words-of.ts'

export const unusualWords: RoomWords['unusualWords'] = {
  title: '異常チェック',
  ask: 'いつもと違うところ',
  span: '期間',
  spans: { '7': '直近7日', '30': '直近30日' },
  doubts: '確認待ちのチェックイン',
  doubtsNote: 'スタンドの読み取りで、まだ付けていません。7日以内に確認がなければ付きません',
  noLines: '数字はすべていつもどおりです。',
  lines: 'いつもと違う数字',
  linesNote: '数字がいつもと違うだけで、誰かの間違いとは限りません',
  emptyTitle: 'すべていつもどおりです。',
  emptyBody:
    '店舗、スタッフ、会員の数字がいつもと大きく違うと、ふだんの数と並べてここに出ます。疑わしいチェックインもここで確認を待ちます。',
  subjects: { store: '店舗', hand: 'スタッフ・端末', member: '会員' },
  unnamed: { store: 'ある店舗', hand: 'あるスタッフ', member: 'ある会員' },
  see: '確認しました',
  seeing: '記録中…',
  seenBy: '{by}が確認、{since}',
  open: { store: '店舗を見る', member: '会員を見る' },
  give: '付ける',
  refuse: '付けない',
  gives: '{name} +{added} {unit}',
  until: '{day}までに決定してください',
  at: '{at}、{store}',
  given: '{name}さんに付けました。カードに出ています',
  refused: '{name}さんには付けませんでした',
  undo: '取り消す',
  undoing: '取り消し中…',
  refusedWhy: '付けませんでした。理由は「{why}」。{time}までなら取り消せます。',
  refusalUndone: '取り消しました。また確認待ちになりました',
  refuseTitle: '{name}さんのチェックインを付けませんか？',
  refuseBody: '書いた理由は会員にも見えます。10分以内なら取り消せます。',
  refuseGo: '付けない',
  refusing: '保存中…',
  reason: '理由（会員に見えます）',
  reasonHint: '例：その時間にご来店を確認できませんでした。レシートがあれば後から付けられます',
  needReason: '会員が次にどうすればよいかわかるよう、理由を書いてください。',
}

/** Why a check-in waits. `{from}` is a store. */
export const doubtWords: RoomWords['doubtWords'] = {
  travel: '{from}から{km} km離れているのに、{minutes}分しかたっていません',
  crowd: '1分間に多くの人がこのスタンドを読み取りました',
  'new-at-night': '深夜、入会からわずか{minutes}分です',
}

/** What each sign says, by whom it is about. */
export const signWords: RoomWords['signWords'] = {
  'self-dealing': {
    hand: ['', '{name}が自分の会員に{count}回、スタンプを押すかクーポンを使用しました。ふだんは0回です。'],
  },
  'same-member': {
    hand: [
      '{name}が{member}に{count}回押しました。ふだん、同じ会員には1日{usual}回です。',
      '{name}が{member}に{count}回押しました。',
    ],
  },
  'stamps-an-act': {
    hand: [
      '{name}は1回に平均{count}個押しています。ほかの人はふだん{usual}個です。',
      '{name}は1回に平均{count}個押しています。ほかの人の記録が少なく、比べられません。',
    ],
  },
  'by-desk': {
    hand: [
      '{name}が管理画面から{count}回付けました。ほかの人はふだん{usual}回です。',
      '{name}が管理画面から{count}回付けました。ほかの人にはありません。',
    ],
  },
  rush: {
    store: ['{name}で、{day} {hour}時台に来店が{count}回。同じ時間帯はふだん{usual}回です。', ''],
  },
  doubts: {
    store: [
      '{name}で確認待ちのチェックインが{count}回ありました。ほかの店舗はふだん{usual}回です。',
      '{name}で確認待ちのチェックインが{count}回ありました。',
    ],
    member: ['', '{name}に確認待ちのチェックインが{count}回ありました。ふだんは0回です。'],
  },
  undone: {
    store: [
      '{name}で、クーポンの使用やスタンプの取り消しが{count}回ありました。ほかの店舗はふだん{usual}回です。',
      '{name}で、クーポンの使用やスタンプの取り消しが{count}回ありました。',
    ],
    hand: [
      '{name}が、クーポンの使用やスタンプを{count}回取り消しました。ほかの人はふだん{usual}回です。',
      '{name}が、クーポンの使用やスタンプを{count}回取り消しました。',
    ],
    member: ['', '{name}のクーポンの使用やスタンプが{count}回取り消されました。ふだんは0回です。'],
  },
  refunds: {
    store: [
      '{name}で返品が{count}回ありました。ほかの店舗はふだん{usual}回です。',
      '{name}で返品が{count}回ありました。',
    ],
    member: ['', '{name}がクーポンを使ったあとに{count}回返品しました。ふだんは0回です。'],
  },
  visits: {
    member: [
      '{name}が{day}の1日に{count}回貯めました。来店した日はふだん{usual}回です。',
      '{name}が{day}の1日に{count}回貯めました。以前のご来店はありません。',
    ],
  },
}
