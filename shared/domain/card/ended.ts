import type { Text } from '../../base/text.ts'

/** What a programme is called that nobody can look up any more. */
export const ENDED: { name: Text; unit: Text } = {
  name: { 'zh-Hant': '已結束的活動', en: 'Ended programme', ja: '終了したプログラム' },
  unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
}

/** What its holders read of a programme that was taken out of service; `{day}` is since when. */
export const NO_MORE: Record<'ended' | 'stays', Required<Text>> = {
  ended: { 'zh-Hant': '{day} 結束了，不再累積', en: 'Ended {day}, nothing more is earned', ja: '{day} に終了しました' },
  stays: {
    'zh-Hant': '上面還有的都是你的，照原本的期限使用。',
    en: 'What is on it is yours, until it lapses as it would have.',
    ja: '残っている分は、元の期限までご利用いただけます。',
  },
}
