import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
  'code-already-used': [
    {
      title: '這組 QR 已經集過了',
      words: '每組 QR 只能用一次。請店員看一下平板，新的 QR 已經出來了。',
    },
  ],
  'code-expired': [
    {
      title: '這組 QR 過期了',
      words: '櫃台的 QR 會一直換新。你掃到的是舊的，掃現在這組就好。',
    },
  ],
  'code-invalid': [
    {
      title: '這不是{brand}的 QR',
      words: '這張卡只能在{brand}的門市使用。請掃櫃台螢幕上的那一組，或輸入下面的 6 位數字。',
    },
    { title: '這組號碼不對', words: '這裡認不得這組 QR 或數字。請看櫃台螢幕，再掃一次或重新輸入 6 位數字。' },
  ],
  'other-qr': [
    {
      title: '這不是{brand}的 QR',
      words: '這張卡只能在{brand}的門市蓋章。請掃{brand}櫃台螢幕上的那一組。',
    },
    { title: '這不是櫃台的 QR', words: '集點和兌換都掃櫃台螢幕上的那一組。' },
  ],
  'camera-off': [
    {
      title: '相機還沒打開',
      words: 'LINE 沒有相機權限，所以掃不到。可以到手機設定打開，或直接輸入螢幕上的 6 位數字。',
    },
  ],
  'too-soon': [
    {
      title: '剛剛才蓋過章',
      words: '同一張卡不能連續蓋。{retryAt} 之後再來，就可以繼續集。',
    },
    { title: '剛剛才蓋過章', words: '同一張卡不能連續蓋。隔一段時間再來，就可以繼續集。' },
  ],
  'no-card': [
    {
      title: '現在沒有集點卡',
      words: '店家還沒開始集點活動，或已經結束了。這組 QR 沒有用掉，請問問店員。',
    },
  ],
  'coupon-not-found': [{ title: '找不到這張券', words: '它可能已經不在你的券夾裡了。回到優惠券看看其他券。' }],
  'coupon-already-redeemed': [
    {
      title: '這張券用過了',
      words: '{redeemedAt} 在{store}兌換的。一張券只能用一次，紀錄留在「用過的」。',
    },
    { title: '這張券用過了', words: '一張券只能用一次。什麼時候、在哪裡用的，都留在「用過的」。' },
  ],
  'coupon-expired': [
    { title: '這張券過期了', words: '{expiresAt} 到期，今天不能用了。看看券夾裡還有沒有別張。' },
    { title: '這張券過期了', words: '它已經到期，今天不能用了。看看券夾裡還有沒有別張。' },
  ],
  'pin-wrong': [
    { title: '密碼不對', words: '還可以試 {left} 次。券還在，沒有用掉。' },
    { title: '密碼不對', words: '請店員再輸入一次。券還在，沒有用掉。' },
  ],
  'pin-locked': [
    {
      title: '密碼試太多次了',
      words: '先鎖住保護你的券，{retryAt} 之後再試。現在可以改掃櫃台 QR。',
    },
    { title: '密碼試太多次了', words: '先鎖住保護你的券，過一陣子再試。現在可以改掃櫃台 QR。' },
  ],
  'phone-taken': [
    {
      title: '這支手機已經是會員了',
      words: '它綁在另一個 LINE 帳號上，所以不能再加入一次。請店員幫你核對後改綁，點數都還在。',
    },
  ],
  'sms-too-often': [
    { title: '簡訊剛剛寄過了', words: '為了不打擾這支手機，{retryAt} 之後才能再寄。先找找收到的那則，或請店員協助。' },
    { title: '簡訊剛剛寄過了', words: '為了不打擾這支手機，等一下才能再寄。先找找收到的那則，或請店員協助。' },
  ],
  'sms-code-wrong': [
    { title: '驗證碼不對', words: '還可以試 {left} 次。請看最新的那一則簡訊。' },
    { title: '驗證碼不對', words: '請看最新的那一則簡訊，再輸入一次。' },
  ],
  'sms-code-locked': [
    { title: '驗證碼試太多次了', words: '先鎖住保護這個號碼，{retryAt} 之後可以重寄一則。點數都還在。' },
    { title: '驗證碼試太多次了', words: '先鎖住保護這個號碼，五分鐘後可以重寄一則。點數都還在。' },
  ],
  'sms-code-expired': [{ title: '驗證碼過期了', words: '每則驗證碼只能用五分鐘，用過也不能再用。請重寄一則。' }],
  'sms-refused': [{ title: '簡訊寄不到這個號碼', words: '可能是空號，或是國外的號碼。請檢查號碼，或請店員協助。' }],
  'sms-not-connected': [{ title: '這裡還不能寄簡訊', words: '店家還沒有開通簡訊驗證。請店員協助，一樣可以綁定。' }],
  'phone-invalid': [{ title: '手機號碼怪怪的', words: '請輸入 09 開頭的 10 位數字，或加上國碼，例如 +81。' }],
  'birthday-invalid': [{ title: '沒有這一天', words: '請再選一次生日的月份和日期，也可以不填。' }],
  'notice-outdated': [
    {
      title: '個資告知有新的一版',
      words: '你看的時候剛好更新了。我們換成新的那版，請看過再按一次加入。',
    },
  ],
  'already-joined': [{ title: '你已經是會員了', words: '不用再加入一次，直接回首頁就能集點。' }],
  'member-not-found': [{ title: '還沒有加入會員', words: '這個 LINE 帳號還不是會員。留個手機就能加入。' }],
  'id-token-invalid': [{ title: 'LINE 沒有認出你', words: '登入資料對不上。請關掉這一頁，從 LINE 再打開一次。' }],
  'id-token-expired': [{ title: '登入過期了', words: 'LINE 的登入只能用一小時。請關掉這一頁，從 LINE 再打開一次。' }],
  'id-token-wrong-audience': [
    { title: '這個連結不是這家店的', words: '登入的是另一個品牌。請從店家的 LINE 官方帳號重新打開。' },
  ],
  'device-revoked': [
    {
      title: '這台平板已經停用',
      words: '店長在後台取消了這台的配對。要再用的話，請在後台產生新的 6 位數字。',
    },
  ],
  'pairing-unknown': [
    {
      title: '這組數字不對',
      words: '配對數字 10 分鐘內有效，用一次就換。請看後台最新的那一組。',
    },
  ],
  offline: [{ title: '連不上網路', words: '剛剛那一步還沒送出去，什麼都沒有少。連上網路後再按一次。' }],
  'input-invalid': [{ title: '有一格填得不對', words: '送出去的內容少了或多了東西。請檢查一次再送。' }],
  'session-missing': [{ title: '要先登入', words: '這一頁要知道你是誰才打得開。請從 LINE 再打開一次。' }],
  'session-expired': [
    { title: '放太久，登入過期了', words: '為了保護你的點數，登入隔一陣子會過期。請重新打開這一頁。' },
  ],
  'not-allowed': [{ title: '這裡不能進來', words: '你的帳號沒有這一頁的權限。需要的話，請管理員幫你開。' }],
  'not-found': [{ title: '找不到這一頁', words: '網址可能打錯，或活動已經結束。回首頁看看。' }],
  'body-too-large': [{ title: '內容太大了', words: '一次送出的資料超過上限。請縮短文字或換小一點的圖片。' }],
  'idempotency-key-reused': [
    { title: '這一步重複了', words: '同一個動作送了兩種內容，所以先停下來。重新整理後再做一次。' },
  ],
  'too-many-requests': [{ title: '按得有點快', words: '短時間試太多次了。等一分鐘再試，點數不會少。' }],
  'try-again': [{ title: '剛剛太多人了', words: '這一步沒有完成，什麼都沒有少。再按一次就好。' }],
  unexpected: [{ title: '我們這邊出錯了', words: '不是你的問題，已經記下來了。等一下再試；急的話請店員幫忙。' }],
}

export const staff: StaffRefusals = {
  'pin-weak': [{ title: '密碼太好猜', words: '不要用連號、同一個數字或店家電話。換一組 4 到 8 位數字。' }],
  'changed-meanwhile': [
    { title: '有人剛剛也改了', words: '{changedBy} 在 {changedAt} 存了新的內容。重新載入看看差在哪，再存一次。' },
    { title: '有人剛剛也改了', words: '為了不蓋掉別人的修改，這次沒有存。重新載入看看差在哪，再存一次。' },
  ],
  'colour-unreadable': [
    { title: '這個顏色看不清楚字', words: '對比只有 {contrast}，至少要 {least}。挑深一點或淺一點的顏色。' },
    { title: '這個顏色看不清楚字', words: '黑字白字放上去都不夠清楚。挑深一點或淺一點的顏色。' },
  ],
  'reward-not-live': [{ title: '獎勵的券還沒上線', words: '集滿的人會拿不到東西。先發布那張優惠券，再發布集點卡。' }],
  'nothing-to-publish': [{ title: '沒有新的內容可以發布', words: '草稿和上線中的一樣。改了再發布。' }],
  'playbook-has-problems': [
    {
      title: '還有 {problems} 個地方要修',
      words: '劇本有步驟沒設定好，會員會卡住。看左邊的清單，一個一個修好再發布。',
    },
    { title: '劇本還有地方要修', words: '有步驟沒設定好，會員會卡住。看左邊的清單，一個一個修好再發布。' },
  ],
  'not-live': [{ title: '劇本沒有在跑', words: '沒有上線的劇本不用暫停。' }],
  'signature-invalid': [{ title: '簽章不對', words: '這個請求不是 LINE 送的，或 Channel secret 填錯了。' }],
  'channel-taken': [
    {
      title: '這個頻道已經接給別的品牌',
      words: '一個 LINE 頻道只能接一個品牌。請確認 Channel ID，或先從那個品牌移除。',
    },
  ],
  'secret-missing': [
    { title: '還缺 Channel secret', words: '第一次連接要填。它在 LINE Developers 的 Basic settings。' },
  ],
  'not-connected': [{ title: '還沒有接上 LINE', words: '先填好頻道資料並儲存，再來檢查。' }],
  'benefit-invalid': [{ title: '優惠內容不完整', words: '少了金額、折數或品項，券上會印不出來。請補上再存。' }],
}
