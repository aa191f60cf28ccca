import type { Words } from '../words-of.ts'

export const signInWords: Words['signInWords'] = {
  title: 'ログイン',
  greetings: {
    morning: 'おはようございます。開店ですね。',
    noon: 'こんにちは。お店はいかがですか。',
    evening: 'こんばんは。今日もお疲れさまでした。',
    night: '遅くまでお疲れさまです。',
  },
  lead: 'チームのアカウントでログインして、今日のご来店とスタンプを確認しましょう。',
  go: 'ログイン',
  going: '移動しています…',
  back: 'ログイン後、先ほどのページに戻ります。',
  returning: 'ログインしています…',
  again: 'もう一度ログイン',
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  dayOfMonth: '{day}日目',
  weekdays: ['日', '月', '火', '水', '木', '金', '土'],
}
