// Why a test SMS did not go out, said to staff: members read other words for the same.
import type { Variants } from '#shared/text/refusals/words.ts'

export const smsFailures = {
  'phone-invalid': [{ title: '手機號碼怪怪的', words: '請輸入 09 開頭的 10 位數字。' }],
  'sms-too-often': [
    { title: '這支手機剛剛寄過了', words: '{retryAt} 之後才能再寄。先看看手機收到沒有。' },
    { title: '這支手機剛剛寄過了', words: '等一下再寄。先看看手機收到沒有。' },
  ],
  'sms-refused': [{ title: '簡訊商不寄到這個號碼', words: '可能是空號或國外的號碼。帳號是好的，換一支手機試試。' }],
} satisfies Record<string, Variants>
