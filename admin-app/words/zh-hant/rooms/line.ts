export const lineWords = {
  title: 'LINE 連接',
  todo: '三步連上，還有 {count} 步',
  done: '連好了',
  steps: '連接步驟',
  step: {
    channel: { title: '填頻道資料', todo: '從 LINE Developers 複製過來', done: '{basicId}' },
    addresses: { title: '把兩個網址貼回 LINE', todo: 'Webhook 和 LIFF', done: 'LINE 找得到我們' },
    check: { title: '檢查一次', todo: '問 LINE 六件事', bad: '{count} 件事要處理', done: '六件事都好了' },
  },
  channel: '頻道',
  where: 'LINE Developers › 你的 Provider',
  fields: {
    channelId: {
      label: 'Messaging API Channel ID',
      hint: 'Messaging API 頻道的 Basic settings，一串數字',
      error: '只有數字，4 到 20 碼。',
    },
    channelSecret: {
      label: 'Channel secret',
      hint: '同一頁，32 個英文小寫和數字',
      error: '要剛好 32 個字，只有 0–9 和 a–f。',
    },
    loginChannelId: {
      label: 'LINE Login Channel ID',
      hint: '同一個 Provider 底下的 LINE Login 頻道',
      error: '只有數字，4 到 20 碼。',
    },
    loginChannelSecret: {
      label: 'LINE Login Channel secret',
      hint: 'LINE Login 頻道的 Basic settings；會員退出時，靠它通知 LINE 取消授權',
      error: '要剛好 32 個字，只有 0–9 和 a–f。',
    },
    liffId: {
      label: 'LIFF ID',
      hint: 'LINE Login 頻道的 LIFF 分頁，像 2008123456-aBcDeFgH',
      error: '像 2008123456-aBcDeFgH，數字、減號、八個字。',
    },
    providerId: { label: 'Provider ID', hint: 'Provider 頁面網址最後那一串', error: '英文和數字，最多 32 個字。' },
  },
  secretStored: '存好了，{day}換過',
  secretHidden: '看不到內容，只能換新的',
  secretChange: '換',
  secretKeep: '不換了',
  save: '儲存',
  saving: '正在存…',
  saved: '頻道資料存好了，接著檢查一次',
  unsaved: '有改還沒存',
  addresses: '貼回 LINE 的網址',
  webhook: 'Webhook 網址',
  webhookHint:
    '貼到 Messaging API 分頁的 Webhook URL，打開 Use webhook；再到官方帳號後台把「自動回應訊息」關掉，不然會員會收到兩份。',
  webhookLater: '存好 Channel ID 就會有',
  liff: 'LIFF Endpoint URL',
  liffHint: '貼到 LIFF 分頁的 Endpoint URL；順便打開 Scan QR，會員才能掃櫃台碼。',
  checks: '檢查結果',
  checkedAt: '{when}，問了 LINE {count} 件事',
  check: '檢查一次',
  again: '再檢查一次',
  checking: '正在問 LINE…',
  notChecked: '還沒檢查。按「檢查一次」，我們會替你問 LINE 幾件事，設好 Webhook 和圖文選單。',
  states: { good: '好了', bad: '要處理', skipped: '先跳過' },
}

/** What each check asked, by how it went. The API adds the details and what to do next. */
export const checkWords = {
  credentials: { good: 'LINE 認得我們', bad: 'LINE 不認得這組 Channel', skipped: '還沒問 LINE 認不認得我們' },
  menus: { good: '圖文選單掛好了', bad: '圖文選單沒掛上', skipped: '還沒有圖文選單的圖片' },
  'webhook-set': { good: 'Webhook 網址設好了', bad: 'Webhook 網址沒設成', skipped: '還沒設 Webhook' },
  'webhook-test': { good: 'Webhook 通了', bad: 'Webhook 不通', skipped: '還沒試 Webhook' },
  liff: { good: 'LIFF ID 對得上', bad: 'LIFF ID 對不上', skipped: '還沒看 LIFF' },
  login: { good: '會員退出，LINE 會知道', bad: '會員退出，還通知不了 LINE', skipped: '還沒看 LINE Login' },
  quota: { good: '本月則數查到了', bad: '本月則數用完了', skipped: '還沒查本月則數' },
}

/** What to do when the API says no more than that it went wrong. */
export const checkNext = {
  credentials: '回 LINE Developers 的 Messaging API 頻道，重新複製 Channel ID 和 Channel secret。',
  menus: '過一會兒再按一次「再檢查」。',
  'webhook-set': '到 Messaging API 分頁，把上面的 Webhook 網址貼到 Webhook URL。',
  'webhook-test': '到 Messaging API 分頁，打開 Use webhook，再檢查一次。',
  liff: '到 LINE Login 頻道的 LIFF 分頁，把 Endpoint URL 改成上面那一個。',
  login: '到 LINE Login 頻道的 Basic settings 複製 Channel secret，貼到上面。',
  quota: '到 LINE 官方帳號後台升級方案，或等下個月一號。',
}
