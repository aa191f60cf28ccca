// Why a message was not sent or a step was skipped, as one plain sentence. The words come from the API.

interface Reason {
  /** For a row in a list. */
  short: string
  /** The whole sentence, with what can be done. */
  full: string
}

const reasons: Record<string, Reason> = {
  'not-a-friend': { short: '還沒加好友', full: '還沒加官方帳號好友，LINE 不會送。下次來店請他加一下。' },
  blocked: { short: '封鎖了帳號', full: '把官方帳號封鎖了，LINE 不會送。' },
  'no-consent': { short: '沒有同意收行銷訊息', full: '加入時沒有勾選接收行銷訊息，所以不送。' },
  'quiet-hours': { short: '勿擾時段', full: '正在勿擾時段，先放著，時段過了再送。' },
  cap: { short: '這週收夠了', full: '這段時間已經收到上限的則數，不再打擾。' },
  quota: { short: '本月則數用完', full: '官方帳號這個月的則數用完了。升級方案，或下個月一號再送。' },
  'monthly-quota': { short: '本月則數用完', full: '官方帳號這個月的則數用完了。升級方案，或下個月一號再送。' },
  'line-refused': { short: 'LINE 沒收', full: 'LINE 退回了這則訊息。到 LINE 連接檢查一次，多半看得到原因。' },
  'not-connected': { short: '還沒連上 LINE', full: '這個品牌還沒連上 LINE 官方帳號。' },
  holdout: { short: '對照組', full: '分在對照組，只觀察、不送，好比較有沒有效。' },
  'already-redeemed': { short: '已經用掉了', full: '券已經用掉了，就不提醒了。' },
  'coupon-already-redeemed': { short: '已經用掉了', full: '券已經用掉了，就不提醒了。' },
  'coupon-expired': { short: '券過期了', full: '券已經過期，這一步就跳過。' },
  'no-coupon': { short: '手上沒有券', full: '手上沒有這張券，這一步就跳過。' },
  'already-issued': { short: '已經發過', full: '這張券已經發過，不重複發。' },
  'stock-empty': { short: '券發完了', full: '這張券的數量發完了。' },
  'member-left': { short: '退出會員了', full: '已經退出會員，後面的步驟都停了。' },
  'member-not-found': { short: '退出會員了', full: '已經退出會員，後面的步驟都停了。' },
  'goal-reached': { short: '達成目標', full: '達成目標了，還在等的步驟馬上停下。' },
  goal: { short: '達成目標', full: '達成目標了，還在等的步驟馬上停下。' },
  finished: { short: '走完了', full: '每一步都走完了。' },
  're-entry': { short: '之前進來過', full: '之前進來過，劇本設定一個人只走一次。' },
  'already-inside': { short: '已經在裡面', full: '人已經在這個劇本裡，不重複進。' },
  'timed-out': { short: '等不到', full: '等到時間到了還沒有動作，走另一條路。' },
  'too-late': { short: '過了時間', full: '輪到的時候已經過了該送的時間，就不送了。' },
  unknown: { short: '不知道有沒有到', full: '送出時連線斷了，不知道有沒有到。同一則不會送兩次。' },
}

/** A word we have no sentence for is shown as it is, so that nobody loses the reason. */
export const reasonShort = (reason: string): string => reasons[reason]?.short ?? reason
export const reasonFull = (reason: string): string => reasons[reason]?.full ?? reason
