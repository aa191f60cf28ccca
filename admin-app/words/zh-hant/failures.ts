// What went wrong, why, and what to do next, said to people at a desk. The words of single acts are shared with the API.
import type { Variants } from '#shared/text/refusals/words.ts'

export { staff as staffFailures } from '#shared/text/refusals/zh-hant.ts'

export const commonFailures = {
  offline: [
    {
      title: '連不上',
      words: '這台電腦現在沒有網路，或是網路把我們擋住了。頁面上的內容都還在，連上以後再試一次就好。',
    },
  ],
  'try-again': [{ title: '現在有點忙', words: '資料沒有動到，等幾秒再試一次。' }],
  'too-many-requests': [{ title: '按得有點快', words: '等一分鐘再試，資料沒有動到。' }],
  'session-missing': [{ title: '要先登入', words: '登入以後會回到這一頁。' }],
  'session-expired': [{ title: '登入過期了', words: '重新登入以後會回到這一頁。' }],
  'not-allowed': [{ title: '這件事你的身分還不能做', words: '請老闆把權限打開，或請他幫你做。' }],
  'not-found': [{ title: '找不到', words: '可能被移走了、屬於另一個品牌，或是網址少了幾個字。' }],
  'input-invalid': [{ title: '有一格填得不對', words: '檢查一次再送；你填的都還在。' }],
  'body-too-large': [{ title: '內容太大了', words: '縮小一點再送一次。' }],
  'idempotency-key-reused': [{ title: '這個動作已經送過了', words: '重新整理看看結果，再決定要不要做一次。' }],
  unexpected: [{ title: '這裡出了我們沒料到的狀況', words: '我們已經收到通知。你填的都還在，可以再試一次。' }],
  'sign-in-refused': [
    { title: '沒有登入成功', words: '可能是取消了，或是帳號還沒開通。再試一次，或請老闆看看你的帳號。' },
  ],
  'sign-in-stale': [{ title: '這個登入連結過期了', words: '登入連結只能用一次。再按一次登入就好。' }],
} satisfies Record<string, Variants>
