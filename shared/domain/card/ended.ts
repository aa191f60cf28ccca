import type { Text } from '../../base/text.ts'

/** What a programme is called that nobody can look up any more. */
export const ENDED: { name: Text; unit: Text } = {
  name: { 'zh-Hant': '已結束的活動', en: 'Ended programme', ja: '終了したプログラム' },
  unit: { 'zh-Hant': '點', en: 'points', ja: 'ポイント' },
}
