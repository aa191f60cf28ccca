import type { RoomWords } from '../../words-of.ts'

export const membersWords: RoomWords['membersWords'] = {
  title: '会員',
  reading: '読み込み中…',
  count: '{count}人',
  found: '{count}人見つかりました',
  none: 'まだいません',
  search: '会員を検索',
  placeholder: '名前、電話番号の下3桁、会員コード',
  source: '入会のきっかけ',
  anySource: 'すべてのきっかけ',
  sourceChip: 'きっかけ：{source}',
  searchChip: '「{q}」で検索',
  remove: '外す：{chip}',
  clear: 'すべて外す',
  columns: {
    member: '会員',
    card: 'カード',
    coupons: '使えるクーポン',
    seen: '最近のご来店',
    joined: '入会',
    source: 'きっかけ',
    line: 'LINE',
  },
  stamps: '{stamps} / {goal}',
  never: 'まだ来店なし',
  line: { good: '届きます', noFriend: '友だち未追加', noConsent: 'お得な情報を希望しない' },
  rows: '行の高さ',
  loose: 'ゆったり',
  tight: 'コンパクト',
  emptyTitle: '最初の会員は、たいていスタンドから。',
  emptyBody:
    'QRのスタンドをレジに置けば、読み取って電話番号を入れるだけ、20秒ほどで入会できます。入会した人はすぐここに出ます。',
  emptyGo: 'スタンドを印刷',
  notFoundTitle: '条件に合う会員がいません。',
  notFoundBody:
    '名前は略さず、電話番号は下3桁だけで検索できます。別のブランドの会員かもしれません。左上でブランドを切り替えられます。',
}
