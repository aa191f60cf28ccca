import type { RoomWords } from '../../words-of.ts'

export const bindingWords: RoomWords['bindingWords'] = {
  title: 'この会員の引き継ぎ申請があります',
  asks: '「{name}」さんがSMSでこの電話番号を認証し、会員を自分のLINEに引き継ぐよう申請しています。',
  asksStaff:
    '「{name}」さんはSMSを受け取れず、会員を自分のLINEに引き継ぐようスタッフに頼みました。電話番号は未確認です。身分証を確認してください。',
  why: '番号の持ち主が変わったのかもしれず、同じ人がLINEを変えたのかもしれません。あなたが決めてください。{day}に申請、{until}まで有効。',
  approve: '確認したので引き継ぐ',
  refuse: '引き継がない',
  approveTitle: '会員を「{name}」さんに引き継ぎますか？',
  approveBody:
    'カード、クーポン、履歴がすべて移ります。元のLINEには説明が届き、この会員は使えなくなります。ほかのブランドのお知らせへの同意はいったんオフになります。',
  approveGo: '引き継ぐ',
  approving: '引き継ぎ中…',
  refuseTitle: '「{name}」さんに引き継がないことにしますか？',
  refuseBody: '会員は元のLINEのままです。相手はあとでまた申請できます。',
  refuseGo: '引き継がない',
  refusing: '記録中…',
  reason: '確認の方法',
  reasonHint: '例：身分証で名前と誕生日を確認。操作の記録に残ります。',
  refuseReason: '理由',
  refuseReasonHint: '例：以前の買い物を答えられなかった。操作の記録に残ります。',
  needReason: 'あとで確認できるよう、ひとこと書いてください',
  approved: '引き継ぎました',
  refused: '引き継ぎませんでした',
}
