import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
  'receipt-unknown': [
    { title: '找不到這張單', words: '這組 QR 過期了，或不是這個品牌的單。結帳後 7 天內才能領，請問問店員。' },
  ],
  'receipt-claimed': [
    { title: '這張單領過了', words: '一張單只能由一個人領一次。如果不是你領的，請把收據拿給店員看。' },
  ],
  'nothing-to-claim': [
    { title: '這張單沒有點數', words: '這筆消費不在累積的範圍，所以沒有可以領的。什麼都沒有用掉。' },
  ],
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
  'daily-cap': [{ title: '今天集滿次數了', words: '這張卡一天有次數限制，今天的已經用完。明天再來，就可以繼續集。' }],
  'card-other-store': [
    { title: '這家門市集不了這張卡', words: '這張卡只在指定的門市累積。打開卡片看哪幾家可以，到那裡再掃一次。' },
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
  'coupon-not-yet': [
    { title: '這張券還不能用', words: '{startsAt} 開始才能用。它會一直留在券夾裡，到時候再來。' },
    { title: '這張券還不能用', words: '使用期間還沒開始。它會一直留在券夾裡，到時候再來。' },
  ],
  'coupon-not-today': [
    { title: '現在不是可用的時段', words: '這張券只在固定的星期或時間能用，下一次是 {opensAt}。券還在，沒有用掉。' },
    { title: '現在不是可用的時段', words: '這張券只在固定的星期或時間能用，券面上寫著。券還在，沒有用掉。' },
  ],
  'coupon-other-store': [{ title: '這家店不能用這張券', words: '它只能在券面上寫的門市使用。券還在，沒有用掉。' }],
  'coupon-other-brand': [
    { title: '這張券是別的品牌的', words: '它不能在這個品牌使用。請到券面上的品牌門市，券還在。' },
  ],
  'coupon-held': [
    { title: '收銀台正在用這張券', words: '店員已經拿去結帳了。沒有要用的話，{retryAt} 之後會自動還給你。' },
    { title: '收銀台正在用這張券', words: '店員已經拿去結帳了。沒有要用的話，十分鐘內會自動還給你。' },
  ],
  'coupon-offered': [{ title: '這張券正在轉贈', words: '連結送出去了，所以先鎖住。朋友還沒領之前，收回就能自己用。' }],
  'coupon-transferred': [
    { title: '這張券已經送給朋友了', words: '朋友領走了，現在是他的券。看看券夾裡還有沒有別張。' },
  ],
  'coupon-voided': [
    { title: '這張券被店家收回了', words: '原因：{reason}。有疑問請問店員。' },
    { title: '這張券被店家收回了', words: '店家取消了這張券，所以不能用。有疑問請問店員。' },
  ],
  'coupon-min-spend': [
    { title: '消費金額還不夠', words: '這張券要消費滿 ${least} 才能用。加點東西再試，券還在。' },
    { title: '消費金額還不夠', words: '這張券有最低消費，券面上寫著。加點東西再試，券還在。' },
  ],
  'coupon-item-missing': [
    { title: '還沒點到指定的品項', words: '這張券用在「{item}」，先把它加進這一單。券還在。' },
    { title: '還沒點到指定的品項', words: '這張券用在指定的品項，先把它加進這一單。券還在。' },
  ],
  'coupon-not-with-others': [
    { title: '不能和別的券一起用', words: '同一單裡有一張券只能單獨使用。拿掉其中一張再結帳。' },
  ],
  'coupon-sold-out': [{ title: '已經被領完了', words: '數量有限，這次全部發完了。追蹤官方帳號，下次早一步。' }],
  'coupon-limit-reached': [{ title: '你已經領過了', words: '每位會員可領的張數用完了。領到的券在你的券夾裡。' }],
  'coupon-not-transferable': [
    { title: '這張券不能轉贈', words: '店家沒有開放轉贈，或它本來就是朋友送的。只能自己用。' },
  ],
  'coupon-not-redeemed': [{ title: '這張券沒有用過', words: '沒有核銷紀錄可以取消。重新整理看看最新的狀態。' }],
  'undo-too-late': [
    { title: '超過十分鐘，不能取消了', words: '核銷只能在十分鐘內取消，{untilAt} 截止。請由店長補發一張。' },
    { title: '超過十分鐘，不能取消了', words: '核銷只能在十分鐘內取消。請由店長補發一張。' },
  ],
  'undo-not-allowed': [
    { title: '這裡不能取消這筆核銷', words: '只有核銷的那家店、店長或管理員可以取消。請他們幫忙。' },
  ],
  'gift-gone': [{ title: '這份禮物不在了', words: '朋友收回了，或連結不完整。請朋友再送一次。' }],
  'gift-own': [{ title: '這是你自己送出的券', words: '禮物要由朋友打開才能領。自己要用的話，先把它收回來。' }],
  'gift-not-out': [{ title: '這張券沒有在轉贈', words: '沒有送出去的連結可以收回。它就在你的券夾裡。' }],
  'claim-closed': [
    { title: '這個領券連結關閉了', words: '活動已經結束，或連結不完整。看看店家的官方帳號有沒有新的。' },
  ],
  'campaign-over': [{ title: '活動已經結束了', words: '使用期間過了，不再發這張券。看看店家的官方帳號有沒有新的。' }],
  'birthday-unknown': [
    { title: '先告訴我們你的生日', words: '這是生日禮，要知道月份才能給。到「我的」填好生日，再回來領。' },
  ],
  'hold-lapsed': [{ title: '保留時間過了', words: '十分鐘沒有確認，已經還給會員了。請重新掃一次。' }],
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
      words: '如果號碼是你的，用簡訊驗證就能接回原來的點數和券；收不到簡訊，店員也能幫你核對。',
    },
  ],
  'phone-held': [
    {
      title: '這支手機正由另一個 LINE 使用',
      words: '號碼可能換過主人，所以我們不會自己合併。已經請店家確認，店員核對後就會改綁給你。',
    },
  ],
  'staff-asked': [
    { title: '已經請店員核對', words: '到門市時說你的手機號碼，店員看過證件就會改綁到這個 LINE。點數和券都還在。' },
  ],
  'phone-proof-invalid': [{ title: '手機要再驗證一次', words: '驗證後十分鐘內要完成。請再收一次驗證碼，很快。' }],
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
  'birthday-locked': [
    { title: '生日只能填一次', words: '生日禮看的是這一天，所以填好就鎖住了。填錯的話，請店員看證件後更正。' },
  ],
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
  'binding-decided': [{ title: '這個申請已經有人決定了', words: '每個申請只決定一次。重新整理就看得到結果。' }],
  'binding-gone': [
    { title: '這個申請不成立了', words: '會員已經退出，或申請的人後來用別的號碼加入了。沒有改動任何資料。' },
  ],
  'signature-wrong': [
    { title: '簽章不符', words: '金鑰或簽章不對，這筆沒有記錄。請檢查 API 金鑰，並照文件的測試向量重算一次。' },
  ],
  'signature-stale': [
    {
      title: '請求的時間差太多',
      words: '伺服器現在是 {serverAt}，相差超過 5 分鐘就不收。請校正收銀機的時鐘再送一次。',
    },
    { title: '請求的時間差太多', words: '相差超過 5 分鐘就不收。請校正收銀機的時鐘再送一次。' },
  ],
  'store-unknown': [
    { title: '找不到這間門市', words: '這把金鑰不能替這間門市記帳，或門市不屬於這個品牌。請檢查 storeId。' },
  ],
  'currency-unsupported': [
    { title: '不支援這個幣別', words: '目前只收 {currency}，金額是整數。請換算後再送。' },
    { title: '不支援這個幣別', words: '目前只收新台幣，金額是整數。請換算後再送。' },
  ],
  'total-wrong': [{ title: '金額對不起來', words: '實付比品項加總還多。請檢查單價、數量和折扣，再送一次。' }],
  'order-already-recorded': [
    {
      title: '這張單記過了',
      words: '單號 {number} 已經記錄，點數只給一次。要查結果，請用同一個 Idempotency-Key 再問一次。',
    },
    {
      title: '這張單記過了',
      words: '同一個單號只記一次，點數只給一次。要查結果，請用同一個 Idempotency-Key 再問一次。',
    },
  ],
  'order-too-old': [
    { title: '這張單太舊了', words: '超過 {days} 天的單請用匯入，或由店員補登。' },
    { title: '這張單太舊了', words: '太久以前的單請用匯入，或由店員補登。' },
  ],
  'paid-at-future': [
    { title: '時間在未來', words: '伺服器現在是 {serverAt}。請校正收銀機的時鐘再送一次。' },
    { title: '時間在未來', words: '請校正收銀機的時鐘再送一次。' },
  ],
  'refund-too-large': [
    { title: '退得比剩下的多', words: '這張單還剩 {left} 可以退。請檢查金額和數量。' },
    { title: '退得比剩下的多', words: '退款加起來不能超過原單。請檢查金額和數量。' },
  ],
  'refund-unknown-line': [
    { title: '原單沒有這個品項', words: '原單裡沒有 {sku}。請檢查退貨的品項。' },
    { title: '原單沒有這個品項', words: '請檢查退貨的品項。' },
  ],
  'refund-already-recorded': [
    { title: '這筆退款記過了', words: '退款單號 {number} 已經記錄，點數只收回一次。' },
    { title: '這筆退款記過了', words: '同一個退款單號只記一次，點數只收回一次。' },
  ],
  'refund-blocked': [
    {
      title: '這筆退款被擋下來了',
      words: '「{program}」的規則是用掉的點數要先補回，還差 {missing}。什麼都沒有變動，請先和會員確認。',
    },
    { title: '這筆退款被擋下來了', words: '活動規則是用掉的點數要先補回。什麼都沒有變動，請先和會員確認。' },
  ],
  'pin-weak': [{ title: '密碼太好猜', words: '不要用連號、同一個數字或店家電話。換一組 4 到 8 位數字。' }],
  'changed-meanwhile': [
    { title: '有人剛剛也改了', words: '{changedBy} 在 {changedAt} 存了新的內容。重新載入看看差在哪，再存一次。' },
    { title: '有人剛剛也改了', words: '為了不蓋掉別人的修改，這次沒有存。重新載入看看差在哪，再存一次。' },
  ],
  'colour-unreadable': [
    { title: '這個顏色看不清楚字', words: '對比只有 {contrast}，至少要 {least}。挑深一點或淺一點的顏色。' },
    { title: '這個顏色看不清楚字', words: '黑字白字放上去都不夠清楚。挑深一點或淺一點的顏色。' },
  ],
  'card-invalid': [
    { title: '有一格填得不對', words: '這張卡的設定有一處讀不出來，所以沒有存。檢查標紅的那一格再試一次。' },
  ],
  'card-incomplete': [{ title: '還有必填的沒填', words: '少了它不能上線。回到表單，把「還差」列出的填好再發布。' }],
  'card-hurts-holders': [
    {
      title: '這樣改會讓手上有卡的人吃虧',
      words: '說好的不能收回。把標出來的那一項改回去再發布，或者另外做一張新卡。',
    },
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
  'place-unknown': [
    { title: '有門市或品牌對不上', words: '選到的門市不在這個集團，或它的品牌沒有一起選。請重新勾選。' },
  ],
  'stock-below-issued': [
    { title: '發出去的比這個數量多', words: '已經發了 {issued} 張，總量不能改得比它少。' },
    { title: '發出去的比這個數量多', words: '總量不能改得比已經發出的少。' },
  ],
  'bundle-coupon-not-live': [
    { title: '組合裡有券還沒上線', words: '收到的人會拿不到。先發布那張優惠券，再發布組合。' },
  ],
  'bundle-points-not-ready': [
    { title: '組合裡的點數還不能發', words: '目前沒有可以入點的點數卡。先拿掉點數，或等點數卡上線再發布。' },
  ],
  'tier-scheme-exists': [
    {
      title: '這裡已經有一套會員等級了',
      words: '一個品牌一套，整個集團一套，會員才不會同時有兩個等級。請直接改原本那一套。',
    },
  ],
  'tier-unknown': [{ title: '沒有這個等級', words: '等級可能剛改過名單。重新整理後，再選一次。' }],
  'tiers-not-live': [{ title: '會員等級還沒上線', words: '等級發布後才能調整會員的等級。' }],
  'benefit-invalid': [{ title: '優惠內容不完整', words: '少了金額、折數或品項，券上會印不出來。請補上再存。' }],
}
