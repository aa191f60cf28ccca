import type { RoomWords } from '../../words-of.ts'

export const detailWords: RoomWords['detailWords'] = {
  open: '名前・誕生日を訂正',
  title: '会員情報を訂正',
  body: '誕生日は会員本人が一度だけ登録できます。間違いは、身分証を確認してお店が訂正します。誰がなぜ変えたかが残ります。',
  name: '名前',
  birthday: '誕生日',
  birthdayHint: '例：1990-03-05。年が不明なら 03-05。今年の誕生日特典を送ったあとは、日付を変えても再び送りません。',
  birthdayBad: '1990-03-05 または 03-05 の形で入力してください',
  reason: '確認の方法',
  reasonHint: '例：身分証で確認。会員の記録に残ります。証明書の番号は書かないでください。',
  needReason: 'あとで確認できるよう、ひとこと書いてください',
  go: '訂正',
  going: '訂正中…',
  corrected: '訂正しました',
  same: '元と同じため、変更していません',
}
