// What went wrong, why, and what to do next. Keyed by the contract's failure words.

export interface FailureWords {
  title: string
  body: string
}

const common = {
  offline: {
    title: '連不上。',
    body: '這台電腦現在沒有網路，或是網路把我們擋住了。頁面上的內容都還在，連上以後再試一次就好。',
  },
  'try-again': { title: '現在有點忙。', body: '資料沒有動到，等幾秒再試一次。' },
  'too-many-requests': { title: '按得有點快。', body: '等一分鐘再試，資料沒有動到。' },
  'session-missing': { title: '要先登入。', body: '登入以後會回到這一頁。' },
  'session-expired': { title: '登入過期了。', body: '重新登入以後會回到這一頁。' },
  'not-allowed': { title: '這件事你的身分還不能做。', body: '請老闆在團隊裡把權限打開，或請他幫你做。' },
  'not-found': { title: '找不到。', body: '可能被移走了，或是網址少了幾個字。' },
  'input-invalid': { title: '有一格填得不對。', body: '看一下紅字的那一格，改好再送一次；其他填的都還在。' },
  'body-too-large': { title: '內容太大了。', body: '縮小一點再送一次。' },
  'idempotency-key-reused': { title: '這個動作已經送過了。', body: '重新整理看看結果，再決定要不要做一次。' },
  unexpected: { title: '這裡出了我們沒料到的狀況。', body: '我們已經收到通知。你填的都還在，可以再試一次。' },
} satisfies Record<string, FailureWords>

const own = {
  'changed-meanwhile': { title: '有人剛剛也改了。', body: '重新讀一次，再把你的修改放上去；你填的都還在畫面上。' },
  'channel-taken': {
    title: '這個 Channel 已經接到別的品牌。',
    body: '一個 LINE 官方帳號只能接一個品牌。到 LINE Developers 看看是不是貼錯 Channel ID。',
  },
  'secret-missing': {
    title: '還沒有 Channel secret。',
    body: '第一次連接一定要貼上 Channel secret，以後留白就會沿用。',
  },
  'not-connected': { title: '還沒連上 LINE。', body: '先把上面的 Channel ID、secret 和 LIFF ID 存起來，再檢查。' },
  'pin-weak': { title: '這組 PIN 太好猜。', body: '不要用 1234、0000 或店裡的電話，換一組再設。' },
  'sign-in-refused': {
    title: '沒有登入成功。',
    body: '可能是取消了，或是帳號還沒開通。再試一次，或請老闆看看你的帳號。',
  },
  'sign-in-stale': { title: '這個登入連結過期了。', body: '登入連結只能用一次。再按一次登入就好。' },
} satisfies Record<string, FailureWords>

const all: Record<string, FailureWords> = { ...common, ...own }

export const failureWords = (failure: string): FailureWords => all[failure] ?? common.unexpected
