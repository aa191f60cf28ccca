// Why a test SMS did not go out, said to staff: members read other words for the same.
import type { Words } from '../words-of.ts'

export const smsFailures: Words['smsFailures'] = {
  'phone-invalid': [{ title: '電話番号を確認してください', words: '09で始まる10桁の番号を入力してください。' }],
  'sms-too-often': [
    {
      title: 'この番号には送ったばかりです',
      words: '次は {retryAt} 以降に送れます。まず届いていないか確認してください。',
    },
    {
      title: 'この番号には送ったばかりです',
      words: '少し待ってから送ってください。まず届いていないか確認してください。',
    },
  ],
  'sms-refused': [
    {
      title: 'この番号には送れません',
      words: '使われていないか海外の番号です。アカウントは正常です。別の番号で試してください。',
    },
  ],
}
