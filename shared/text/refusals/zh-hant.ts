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
  'check-in-off': [
    {
      title: '這張立牌說的是哪一家店',
      words: '掃它不會蓋章。結帳時掃櫃台螢幕上的 QR，或給店員掃你的會員碼，就能集。',
    },
  ],
  'poster-unknown': [{ title: '認不得這張立牌', words: '它可能換新了，所以什麼都沒有記。請問問店員。' }],
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
  'reward-out': [
    {
      title: '集滿的獎勵現在發不出來',
      words: '獎勵送完或已經結束，這次先不蓋，集到的都還在。請告訴店員；店家補上以後，再蓋就有。',
    },
  ],
  'too-many-at-once': [
    {
      title: '一次集太多了',
      words: '一筆最多集滿十來張，這筆先不蓋，原本的都還在。請分成幾筆，或請總部分次補登。',
    },
  ],
  'card-other-store': [
    { title: '這家門市集不了這張卡', words: '這張卡只在指定的門市累積。打開卡片看哪幾家可以，到那裡再掃一次。' },
  ],
  'sharing-needed': [
    {
      title: '這張卡要先允許一起計算',
      words:
        '這是集團共用的卡，由不只一家公司經營。到「會員」頁打開「跨公司一起計算」，這個品牌的消費就算得進去。這次什麼都沒有扣。',
    },
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
  'coupon-other-store': [
    { title: '這家店不能用這張券', words: '這張券可以在{where}使用。券還在，沒有用掉。' },
    { title: '這家店不能用這張券', words: '它只能在券面上寫的門市使用。券還在，沒有用掉。' },
  ],
  'coupon-other-brand': [
    { title: '這張券不能在這個品牌用', words: '請拿到{where}的門市使用。券還在，沒有用掉。' },
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
    { title: '這裡不能取消這筆核銷', words: '只有核銷的那家店、店長、行銷或管理員可以取消。請他們幫忙。' },
  ],
  'gift-gone': [{ title: '這份禮物不在了', words: '朋友收回了，或連結不完整。請朋友再送一次。' }],
  'gift-own': [{ title: '這是你自己送出的券', words: '禮物要由朋友打開才能領。自己要用的話，先把它收回來。' }],
  'gift-not-out': [{ title: '這張券沒有在轉贈', words: '沒有送出去的連結可以收回。它就在你的券夾裡。' }],
  'not-enough': [
    { title: '還差 {missing} {unit}', words: '這一樣要 {points} {unit}，現在可以用的不夠。什麼都沒有扣。' },
    { title: '現在可以用的不夠', words: '什麼都沒有扣。回到卡片看看還有多少可以用。' },
  ],
  'exchange-gone': [{ title: '這一樣現在不能換', words: '店家把它拿下來了。點數沒有扣，看看還能換什麼。' }],
  'exchange-changed': [
    { title: '店家剛改了要幾點', words: '現在要 {points} 點，跟你看到的不一樣，所以沒有扣。看過新的再決定。' },
    { title: '店家剛改了要幾點', words: '跟你看到的不一樣，所以沒有扣。看過新的再決定。' },
  ],
  'transfer-off': [{ title: '這張卡的點數不能送人', words: '店家沒有開放轉送。點數還在，可以自己用。' }],
  'transfer-day-cap': [
    { title: '今天還能送 {left} {unit}', words: '一天最多送 {most} {unit}。改少一點，或明天再送。' },
    { title: '超過一天能送的量', words: '店家設了一天的上限。改少一點，或明天再送。' },
  ],
  'transfers-open': [
    { title: '還有 {n} 份禮物沒人領', words: '等朋友領走，或先收回一份，就能再送。' },
    { title: '還有禮物沒人領', words: '等朋友領走，或先收回一份，就能再送。' },
  ],
  'point-gift-gone': [{ title: '這份點數不在了', words: '朋友收回了、過了期限，或連結不完整。請朋友再送一次。' }],
  'point-gift-taken': [{ title: '有人先領走了', words: '一份禮物只能領一次，第一位打開的人領走了。請朋友再送一次。' }],
  'point-gift-own': [{ title: '這是你自己送出的點數', words: '要由朋友打開才能領。自己要用的話，到卡片把它收回來。' }],
  'claim-closed': [
    { title: '這個領券連結關閉了', words: '活動已經結束，或連結不完整。看看店家的官方帳號有沒有新的。' },
  ],
  'campaign-over': [{ title: '活動已經結束了', words: '使用期間過了，不再發這張券。看看店家的官方帳號有沒有新的。' }],
  'birthday-unknown': [
    { title: '先告訴我們你的生日', words: '這是生日禮，要知道月份才能給。到「會員」填好生日，再回來領。' },
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
  'number-held': [
    {
      title: '這支手機正由另一位會員使用',
      words: '號碼可能換過主人，所以我們不會自己合併。你的號碼沒有變。請到門市，店員看過證件後能處理。',
    },
  ],
  'spend-ask-unknown': [{ title: '找不到這則詢問', words: '它過期了，或不是問你的。什麼都沒有扣，請店員再問一次。' }],
  'spend-ask-used': [{ title: '這則詢問用過了', words: '一次同意只能用一次。要再用，請店員再問一次；沒有多扣。' }],
  'spend-ask-lapsed': [
    {
      title: '這則詢問過期了',
      words: '只在十分鐘內有效，店員重新問過之後，舊的也不算。什麼都沒有扣，請店員再問一次。',
    },
  ],
  'spend-ask-refused': [{ title: '這一筆按了「不是我」', words: '所以什麼都沒有扣。如果是按錯，請店員再問一次。' }],
  'value-still-held': [
    {
      title: '還有 NT${amount} 沒有用完',
      words:
        '這是{card}裡付過的錢，由{issuer}保管，不會過期。要拿回來，請到店裡請店員退還，或打 {complaintLine}。現在什麼都沒有刪。',
    },
    {
      title: '還有付過的錢沒有用完',
      words: '卡裡付過的錢不會過期。請先到店裡請店員退還；不要了，就勾選放棄的金額再試。現在什麼都沒有刪。',
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
      words: '你看的時候剛好更新了。我們換成新的那版，請看過再按一次。',
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
  'too-many-requests': [
    { title: '按得有點快', words: '短時間試太多次了，{retryAt} 之後再試。點數不會少。' },
    { title: '按得有點快', words: '短時間試太多次了。等一分鐘再試，點數不會少。' },
  ],
  'try-again': [{ title: '剛剛太多人了', words: '這一步沒有完成，什麼都沒有少。再按一次就好。' }],
  unexpected: [{ title: '我們這邊出錯了', words: '不是你的問題，已經記下來了。等一下再試；急的話請店員幫忙。' }],
}

export const staff: StaffRefusals = {
  'top-up-unknown': [{ title: '找不到這筆儲值', words: '這個單號沒有儲值過，或是別台收銀機的。請對一下單號。' }],
  'top-up-used': [
    { title: '這筆儲值已經用掉一部分', words: '還差 NT${missing}，不能整筆取消。要退剩下的，請用退費。' },
    { title: '這筆儲值已經用掉一部分', words: '不能整筆取消。要退剩下的，請用退費。' },
  ],
  'top-up-already-voided': [
    { title: '這筆儲值取消過了', words: '單號 {number} 已經取消，沒有再退一次。' },
    { title: '這筆儲值取消過了', words: '已經取消，沒有再退一次。' },
  ],
  'merge-unknown-member': [
    { title: '找不到另一位會員', words: '沒有人用這支手機或這組會員碼。請再核對一次號碼，或請對方打開會員條碼。' },
  ],
  'merge-same-member': [{ title: '這就是同一位會員', words: '你找到的就是現在這一位，沒有東西要合併。' }],
  'member-merged': [
    { title: '已經合併到另一位會員了', words: '其中一位已經和別人合併。請打開合併之後的那一位再操作。' },
  ],
  'merge-other-brands': [
    {
      title: '這位會員還有其他品牌的東西',
      words: '合併會連其他品牌的卡和券一起搬，你的權限沒有到那裡。請總部的人來做。',
    },
  ],
  'merge-undone': [{ title: '已經復原了', words: '這次合併已經拆開，兩位會員各自回到自己的卡和券。' }],
  'merge-too-late': [
    { title: '超過 30 天，不能復原', words: '合併只能在 30 天內復原，期限是 {untilAt}。要調整的話，請用補登或更正。' },
    { title: '超過 30 天，不能復原', words: '合併只能在 30 天內復原。要調整的話，請用補登或更正。' },
  ],
  'attribute-unknown': [{ title: '找不到這個欄位', words: '這個欄位可能剛被刪掉。請重新整理再試。' }],
  'attribute-invalid': [
    { title: '這個值不符合欄位的類型', words: '數字只填數字，日期選一天，選項從清單裡挑。請改好再存。' },
  ],
  'top-up-already-recorded': [
    { title: '這筆儲值記過了', words: '單號 {number} 已經入帳，沒有再加一次。新的一筆請用新的單號。' },
    { title: '這筆儲值記過了', words: '這個單號已經入帳，沒有再加一次。新的一筆請用新的單號。' },
  ],
  'pay-out-already-recorded': [
    { title: '這筆退費記過了', words: '單號 {number} 已經退過，沒有再退一次。新的一筆請用新的單號。' },
    { title: '這筆退費記過了', words: '這個單號已經退過，沒有再退一次。新的一筆請用新的單號。' },
  ],
  'value-not-offered': [
    { title: '這個品牌沒有開放儲值', words: '沒有上線的儲值金，或有好幾種沒說是哪一種。請到後台確認，這筆沒有入帳。' },
  ],
  'value-other-company': [
    { title: '這張儲值卡是別家公司發行的', words: '儲值金只能在發行公司的門市儲值、使用和退費。這筆什麼都沒有動。' },
  ],
  'amount-invalid': [
    { title: '金額不在範圍內', words: '一次要在 NT${least} 到 NT${most} 之間。改好再送，這筆沒有入帳。' },
    { title: '金額不在範圍內', words: '請照這張卡的規定改好再送，這筆沒有入帳。' },
  ],
  'balance-too-high': [
    { title: '卡裡放不下這麼多', words: '現在有 NT${balance}，最多放 NT${most}（含贈送）。少儲一點，這筆沒有入帳。' },
    { title: '卡裡放不下這麼多', words: '加上這筆會超過上限（含贈送）。少儲一點，這筆沒有入帳。' },
  ],
  'live-code-needed': [
    {
      title: '要掃會員手機上的動態碼',
      words:
        '點數、儲值金和沒有掃到券碼的券，只認手機上每 30 秒換一次的碼。請會員打開會員碼再掃；沒有 LINE 的會員，用手機號碼寄簡訊驗證碼。',
    },
  ],
  'live-code-stale': [
    { title: '這組動態碼不是現在的', words: '會員碼每 30 秒換一次。請會員亮出手機上現在這組再掃，什麼都沒有扣。' },
  ],
  'live-code-locked': [
    {
      title: '動態碼試錯太多次了',
      words: '為了保護會員，十五分鐘內先不收動態碼。請改用簡訊驗證碼或 LINE 確認，什麼都沒有扣。',
    },
  ],
  'live-code-used': [
    {
      title: '這組動態碼用過了',
      words: '一組只能用一次，拍照下來的也不行。等手機換下一組（30 秒內）再掃，什麼都沒有扣。',
    },
  ],
  'clerk-may-not': [
    {
      title: '這要由負責人決定',
      words: '你的店員身分不能核對改綁。請店長處理，或請店長重新邀請你並勾選「可以核對會員身分」。',
    },
  ],
  'spend-ask-waiting': [
    { title: '會員還沒回覆', words: '已經傳到他的 LINE。等他按同意，再用同一筆送一次；什麼都沒有扣。' },
  ],
  'spend-ask-unsent': [
    { title: 'LINE 沒有送到', words: '這則詢問 LINE 沒有收。改用簡訊驗證碼，或掃會員手機上的動態碼；什麼都沒有扣。' },
  ],
  'spend-ask-mismatch': [
    {
      title: '和會員同意的不一樣',
      words: '店、會員、內容要和詢問時相同，數量不能更多。改回來，或再問一次；什麼都沒有扣。',
    },
  ],
  'spend-ask-too-often': [
    {
      title: '這位會員問太多次了',
      words: '一小時最多問六次，{retryAt} 之後可以再問。現在可以用簡訊驗證碼，或掃手機上的動態碼。',
    },
    {
      title: '這位會員問太多次了',
      words: '一小時最多問六次，請晚一點再問。現在可以用簡訊驗證碼，或掃手機上的動態碼。',
    },
  ],
  'line-friend-needed': [
    {
      title: 'LINE 傳不到這位會員',
      words: '他沒有加好友，或封鎖了帳號。改用簡訊驗證碼，或掃手機上的動態碼；什麼都沒有扣。',
    },
  ],
  'spend-code-wrong': [
    { title: '簡訊驗證碼不對', words: '還可以試 {left} 次。請會員看最新的那一則，而且是這家店寄的；什麼都沒有扣。' },
    { title: '簡訊驗證碼不對', words: '請會員看最新的那一則，而且是這家店寄的；什麼都沒有扣。' },
  ],
  'spend-code-locked': [
    {
      title: '驗證碼試太多次了',
      words: '先鎖住保護會員，{retryAt} 之後可以重寄一則。要現在用，請掃會員手機上的動態碼。',
    },
    { title: '驗證碼試太多次了', words: '先鎖住保護會員，十分鐘後可以重寄一則。要現在用，請掃會員手機上的動態碼。' },
  ],
  'spend-code-expired': [
    { title: '簡訊驗證碼過期了', words: '一則只能用十分鐘。請再寄一則給會員，或掃手機上的動態碼；什麼都沒有扣。' },
  ],
  'spend-code-used': [
    { title: '這則驗證碼用過了', words: '一則只能付一次。要再折抵一次，請再寄一則給會員；什麼都沒有扣。' },
  ],
  'use-not-allowed': [
    { title: '要 {step} {unit}一次', words: '「{card}」每次折抵都是 {step} {unit}的倍數。改好再送，什麼都沒有扣。' },
    {
      title: '這筆最多用 {most} {unit}',
      words: '「{card}」有折抵上限，這筆消費到這裡為止。改少一點再送，什麼都沒有扣。',
    },
    {
      title: '會員還沒允許用「{shared}」',
      words: '這是集團共用的卡。請會員在「會員」頁打開「跨公司一起計算」，再送一次；什麼都沒有扣。',
    },
    { title: '這裡不能用「{card}」', words: '這張卡沒有開放在這家店折抵。請看活動設定，什麼都沒有扣。' },
    { title: '現在不能這樣用', words: '活動可能停了或改了。重新試算看看可以用什麼，什麼都沒有扣。' },
  ],
  'hold-unknown': [{ title: '找不到這筆保留', words: '代號不對，或不是這個品牌的。請重新掃會員碼再保留一次。' }],
  'hold-mismatch': [
    { title: '這筆保留已經用掉了', words: '單號 {order} 用了它。要再折抵，請重新掃會員碼保留一次。' },
    { title: '金額和保留的不一樣', words: '保留的是結帳 NT${total}。品項改過的話，先取消保留，再重新保留一次。' },
    { title: '這筆保留不是這張單的', words: '門市或會員不一樣。請重新掃會員碼保留一次，什麼都沒有扣。' },
  ],
  'task-unknown': [{ title: '找不到這個任務', words: '任務卡可能改過了。重新整理名單，再選一次。' }],
  'task-already-done': [{ title: '這一項已經完成', words: '這位會員這一輪做過了，沒有再記一次。' }],
  'task-not-next': [{ title: '還沒輪到這一項', words: '這張任務卡要照順序。先完成前面的，再記這一項。' }],
  'task-not-open': [
    {
      title: '這裡現在不能記這一項',
      words:
        '不在活動期間、不是指定門市，這位會員的等級不適用，或是集團的任務卡而會員還沒允許跨公司一起計算。什麼都沒有記。',
    },
  ],
  'binding-decided': [{ title: '這個申請已經有人決定了', words: '每個申請只決定一次。重新整理就看得到結果。' }],
  'doubt-decided': [{ title: '這筆打卡已經有人決定了', words: '每一筆只決定一次。重新整理就看得到結果。' }],
  'doubt-lapsed': [{ title: '這筆打卡過了 7 天', words: '7 天內沒有人決定，就不給。真的來過的話，用補登補給會員。' }],
  'doubt-gives-nothing': [
    { title: '這筆打卡給不了', words: '那段時間他已經用別的方式集過，或活動結束了。要給的話，用補登補給會員。' },
  ],
  'refusal-stands': [{ title: '收不回來了', words: '退回後 10 分鐘內才能收回。真的來過的話，用補登補給會員。' }],
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
  'clerk-removed': [
    {
      title: '你已經不是這家店的店員',
      words: '店長把你從這家店的店員名單移除了，這裡的動作都停用。要再用的話，請店長重新邀請。',
    },
  ],
  'clerk-unknown': [{ title: '你還不是這裡的店員', words: '要用店員模式，請店長在後台邀請你，再打開那個連結。' }],
  'clerk-already': [{ title: '你已經是這家店的店員', words: '不用再接受一次。直接打開店員模式就可以用。' }],
  'clerk-pin-weak': [{ title: '密碼太好猜', words: '不要用連號或同一個數字。換一組 4 到 6 位數字。' }],
  'clerk-pin-wrong': [
    { title: '密碼不對', words: '還可以試 {left} 次，再錯會鎖 15 分鐘。' },
    { title: '密碼不對', words: '請再輸入一次。錯 5 次會鎖 15 分鐘。' },
  ],
  'clerk-pin-locked': [
    { title: '密碼試太多次了', words: '先鎖住，{retryAt} 之後再試。急的話用自己手機的店員模式。' },
    { title: '密碼試太多次了', words: '先鎖住 15 分鐘。急的話用自己手機的店員模式。' },
  ],
  'pay-out-changed': [
    { title: '可以退的金額變了', words: '剛才有別的異動，現在要退 NT${cash}。看過新的數字再按一次，錢還沒有動。' },
    { title: '可以退的金額變了', words: '剛才有別的異動。看過新的數字再按一次，錢還沒有動。' },
  ],
  'second-needed': [
    {
      title: '這筆要兩個人',
      words: '同一位會員一天退超過 NT${limit}，要請另一位店員輸入密碼。錢還沒有動。',
    },
    { title: '這筆要兩個人', words: '超過一個人能退的金額，要請另一位店員輸入密碼。錢還沒有動。' },
  ],
  'second-same': [{ title: '要另一位店員', words: '不能自己替自己確認。請旁邊的同事輸入他的密碼，錢還沒有動。' }],
  'second-unknown': [{ title: '這位同事不在這家店', words: '他可能剛被移除，或還沒設密碼。請選另一位，錢還沒有動。' }],
  'invitation-unknown': [{ title: '這個邀請不在了', words: '店長收回了，或連結不完整。請店長再邀請一次。' }],
  'invitation-used': [{ title: '這個邀請用過了', words: '一個邀請只能一個人用一次。請店長再邀請一次。' }],
  'invitation-lapsed': [
    { title: '這個邀請過期了', words: '邀請 24 小時內有效，{untilAt} 截止。請店長再邀請一次。' },
    { title: '這個邀請過期了', words: '邀請 24 小時內有效。請店長再邀請一次。' },
  ],
  'code-unknown': [{ title: '查不到這個會員', words: '號碼不對，或這個人還沒加入。請再掃一次，或改用手機號碼。' }],
  'member-elsewhere': [
    {
      title: '還不是這個品牌的會員',
      words: '這個人只加入了集團的另一個品牌，還沒同意這裡的條款。請會員自己打開這個品牌的頁面加入，再來集點。',
    },
  ],
  'nothing-earned': [{ title: '這次集不到', words: '現在沒有店員能蓋的卡，或金額還不到一點。沒有記任何東西。' }],
  'told-too-late': [
    {
      title: '等太久，沒有補上',
      words: '這是 {toldAt} 的動作，斷線超過 {minutes} 分鐘就不自動補。請確認後重蓋，或請店長補登。',
    },
    { title: '等太久，沒有補上', words: '斷線超過 15 分鐘的動作不自動補。請確認後重蓋，或請店長補登。' },
  ],
  'told-in-future': [
    { title: '這支手機的時間不對', words: '比伺服器快太多，這筆沒有記。請把手機時間改成自動，再做一次。' },
  ],
  'act-unknown': [{ title: '找不到這個動作', words: '它沒有記下來。重新整理今天的清單再看一次。' }],
  'act-not-yours': [{ title: '這是同事做的', words: '只能復原自己做的。請他本人，或店裡的負責人來復原。' }],
  'not-your-store': [
    { title: '不在你負責的門市', words: '你只負責其中幾家店，什麼都沒有變動。請那家店的店長，或老闆處理。' },
  ],
  'role-of-all-stores': [{ title: '這個角色看全部門市', words: '只有店長可以指定負責哪幾家。什麼都沒有變動。' }],
  'group-wide-only': [
    {
      title: '這件事牽涉到你沒有負責的品牌',
      words: '你的帳號只負責部分品牌。請負責全集團的老闆來看或來改。什麼都沒有變動。',
    },
  ],
  'act-undone': [{ title: '已經取消過了', words: '這個動作已經收回，不用再取消一次。' }],
  'act-too-late': [
    { title: '超過十分鐘，不能取消了', words: '店員只能取消十分鐘內的動作，{untilAt} 截止。請店長在後台更正。' },
    { title: '超過十分鐘，不能取消了', words: '店員只能取消十分鐘內的動作。請店長在後台更正。' },
  ],
  'act-not-left': [
    { title: '給的點已經用掉了', words: '會員已經拿去用，收不回來。什麼都沒有變動，請店長在後台處理。' },
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
  'card-not-own-stores': [
    {
      title: '你只能管自己門市的卡',
      words: '請在「適用門市」只選你負責的門市，接在後面的卡也一樣。什麼都沒有變動；品牌共用的卡請老闆或行銷處理。',
    },
  ],
  'card-invalid': [
    { title: '有一格填得不對', words: '這張卡的設定有一處讀不出來，所以沒有存。檢查標紅的那一格再試一次。' },
  ],
  'card-incomplete': [{ title: '還有必填的沒填', words: '少了它不能上線。回到表單，把「還差」列出的填好再發布。' }],
  'card-hurts-holders': [
    {
      title: '要提前 30 天告訴手上有卡的人',
      words: '沒說過會結束的，最早到 {earliest}。把標出來的日子改到那天以後再發布。',
    },
    {
      title: '這樣改會讓手上有卡的人吃虧',
      words: '說好的不能收回。把標出來的那一項改回去再發布，或者另外做一張新卡。',
    },
  ],
  'reward-not-live': [{ title: '獎勵的券還沒上線', words: '集滿的人會拿不到東西。先發布那張優惠券，再發布集點卡。' }],
  'next-card-not-live': [
    { title: '接下來的那張卡沒有在跑', words: '集滿的人會沒有卡可集。先發布那張卡，或在表單改選集滿之後怎麼接。' },
  ],
  'tier-not-live': [
    {
      title: '選的會員等級已經沒有了',
      words: '現在的會員等級裡沒有它，發布了也沒有人能累積。回到表單把它拿掉，或先到「會員等級」發布。',
    },
  ],
  'tier-named-by-card': [
    { title: '「{tier}」還有卡在用：{cards}', words: '先到那張卡換掉等級、發布，再回來；不然那張卡沒有人能累積。' },
    { title: '拿掉的等級還有卡在用', words: '先到那張卡換掉等級、發布，再回來；不然那張卡沒有人能累積。' },
  ],
  'nothing-to-publish': [{ title: '沒有新的內容可以發布', words: '草稿和上線中的一樣。改了再發布。' }],
  'never-published': [{ title: '它還沒上線過', words: '沒有發布過的草稿沒有人看得到，不用封存。' }],
  'already-archived': [{ title: '已經封存了', words: '重新整理看看；要再用，按「重新上線」。' }],
  'not-archived': [{ title: '它還在線上', words: '沒有封存，不用重新上線。重新整理看看。' }],
  'still-given': [
    { title: '「{name}」還在發它', words: '先到那裡把它拿掉，或一起封存；不然那裡的會員會拿不到。' },
    { title: '還有活動在發它', words: '先到那裡把它拿掉，或一起封存；不然那裡的會員會拿不到。' },
  ],
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
  'sms-kind-unknown': [{ title: '不認得這家簡訊商', words: '重新整理這一頁，再從清單裡選一家。' }],
  'sms-field-wrong': [{ title: '有一格填得不對', words: '每一格都要填，前後不要有空白。照簡訊商給你的資料再填一次。' }],
  'sms-account-missing': [{ title: '還沒有接簡訊帳號', words: '先填好簡訊商給你的帳號並儲存，再來試。' }],
  'sms-account-refused': [
    {
      title: '簡訊商不收這組帳號',
      words: '它回的是 {code}。請檢查帳號和密碼、有沒有開通 API，還有點數夠不夠。',
    },
    { title: '簡訊商不收這組帳號', words: '請檢查帳號和密碼、有沒有開通 API，還有點數夠不夠。' },
  ],
  'sms-gateway-silent': [{ title: '簡訊商現在沒有回應', words: '什麼都沒有改。過幾分鐘再試一次。' }],
  'not-connected': [{ title: '還沒有接上 LINE', words: '先填好頻道資料並儲存，再來檢查。' }],
  'place-unknown': [
    { title: '有門市或品牌對不上', words: '選到的門市不在這個集團，或它的品牌沒有一起選。請重新勾選。' },
  ],
  'codes-taken': [
    {
      title: '有 {count} 組券碼已經是別的活動的',
      words: '集團裡同一組碼只能給一個活動，這次一組都沒有加。先拿掉：{codes}',
    },
    { title: '有券碼已經是別的活動的', words: '集團裡同一組碼只能給一個活動，這次一組都沒有加。換一批再匯入。' },
  ],
  'coupon-on-order': [
    {
      title: '這張券折在一筆消費上',
      words: '只把券還回去，那筆消費還是折過的價錢。請把那筆消費退掉；全額退款時，券會自己回來。',
    },
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
  'no-group-tiers': [
    {
      title: '集團還沒有等級',
      words: '收掉這一套，這個品牌就沒有等級了。請先發布集團的等級，再回來。現在什麼都沒有改。',
    },
  ],
  'tiers-not-live': [{ title: '會員等級還沒上線', words: '等級發布後才能調整會員的等級。' }],
  'benefit-invalid': [{ title: '優惠內容不完整', words: '少了金額、折數或品項，券上會印不出來。請補上再存。' }],
  'program-not-live': [
    { title: '這個活動現在沒有在跑', words: '已經下架或還沒發布的活動不能調整。重新整理後，選一個進行中的活動。' },
  ],
  'not-enough-left': [
    { title: '卡上沒有這麼多可以扣', words: '還少 {missing}。可能已經用掉或到期了；請改小一點，或先看看明細。' },
    { title: '卡上沒有這麼多可以扣', words: '可能已經用掉或到期了；請改小一點，或先看看明細。' },
  ],
  'nothing-to-adjust': [
    {
      title: '這張卡收不下這一筆',
      words: '卡已經集完不再續，或這一步已經完成、還沒輪到。請看卡上的進度，換一步或換一張卡。',
    },
  ],
  'adjusted-already': [
    {
      title: '今天已經做過一模一樣的一筆',
      words: '{doneAt} 同一個活動、同樣的數量和原因。真的要再一次，請把原因寫清楚，例如「第二杯」。',
    },
    {
      title: '已經做過一模一樣的一筆',
      words: '同一個活動、同樣的數量和原因。真的要再一次，請把原因寫清楚，例如「第二杯」。',
    },
  ],
  'adjustment-too-large': [
    { title: '一次調整太多了', words: '一次最多 {most}。請確認數字；真的要這麼多，分成幾次做。' },
    { title: '一次調整太多了', words: '請確認數字；真的要這麼多，分成幾次做。' },
  ],
  'adjustment-undone': [{ title: '這一筆已經取消過了', words: '同一筆只能取消一次。重新整理看看最新的餘額。' }],
  'adjustment-final': [
    { title: '超過十分鐘，不能直接取消', words: '{untilAt} 截止。請另外做一筆更正，會員才看得懂發生了什麼。' },
    { title: '這一筆不能直接取消', words: '兩個人都同意過，或已經接到下一張卡。請另外做一筆更正。' },
  ],
  'occurred-in-future': [{ title: '補登的時間還沒到', words: '補登是補過去的消費。請把時間改成現在以前。' }],
  'occurred-outside-period': [
    { title: '那天這張卡還沒開始', words: '這張卡從 {from} 開始，那天之前的消費不算。請改日期，或換一張卡。' },
    { title: '那天這張卡已經結束', words: '這張卡到 {until} 為止，之後的消費不算。請改日期，或換一張卡。' },
    { title: '那天不在這張卡的期間內', words: '請看卡片的期間，改日期，或換一張卡。' },
  ],
  'nothing-to-extend': [
    { title: '沒有可以延長的', words: '它不會到期、已經到期，或原本就比這一天晚。請看到期日，選一個更晚的日子。' },
  ],
  'until-invalid': [{ title: '這個到期日不能用', words: '到期日要在今天以後、五年以內。請換一天。' }],
  'approval-waiting': [
    { title: '同樣的一筆正在等同意', words: '已經送出去了，{untilAt} 前要有另一個人同意。不用再送一次。' },
    { title: '同樣的一筆正在等同意', words: '已經送出去了，等另一個人同意。不用再送一次。' },
  ],
  'approval-decided': [
    { title: '這一筆已經有人決定了', words: '{decidedAt} 決定的。重新整理看結果。' },
    { title: '這一筆已經有人決定了', words: '重新整理看結果。' },
  ],
  'approval-lapsed': [
    { title: '這一筆放太久，作廢了', words: '十四天沒有人決定就會作廢。還需要的話，請原本的人再送一次。' },
  ],
  'same-person': [{ title: '自己送的不能自己同意', words: '超過上限的調整要兩個人看過。請另一位有權限的同事同意。' }],
  'coupon-reissued': [
    {
      title: '這張券已經補發過了',
      words: '補發的那張在會員的票匣裡，原來這張不會再回來。要延長或再補，請從補發的那張處理。',
    },
  ],
  'bundle-not-live': [{ title: '禮包還沒上線', words: '發布之後才能送。先回去把禮包發布。' }],
  'bundle-given-already': [
    { title: '這位會員已經拿過這個禮包', words: '一人一次的禮包只能送一次。要再送，把禮包改成可以重複送。' },
  ],
  'bundle-points-elsewhere': [
    {
      title: '禮包裡有別的品牌的點數',
      words: '這位會員還沒加入發點數的品牌，沒有卡片可以入點。請會員先加入那個品牌，或改送只有優惠券的禮包。',
    },
  ],
}
