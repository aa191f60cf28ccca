// Why a coupon cannot be given or changed, said to staff: members read other words for the same.
import type { Variants } from '#shared/text/refusals/words.ts'

export const couponFailures = {
  'coupon-sold-out': [{ title: '券發完了', words: '這個活動的總量用完了。加總量，或換一張券。' }],
  'coupon-limit-reached': [
    { title: '這位會員拿滿了', words: '活動限定每人張數。要再給，用「補發」，或改活動的限制。' },
  ],
  'campaign-over': [{ title: '活動期間過了', words: '照活動的規則算，期限已經過去。自己選一個新的期限，或換一張券。' }],
  'birthday-unknown': [
    { title: '不知道會員的生日', words: '這張券照生日月份算期限。請會員先填生日，或自己選一個期限。' },
  ],
  'coupon-not-found': [{ title: '找不到這張券', words: '可能屬於另一個品牌。重新整理後再看一次。' }],
  'coupon-already-redeemed': [
    { title: '這張券用掉了', words: '用掉的券不能延長或作廢。弄錯的話，十分鐘內可以取消核銷，之後可以補發。' },
  ],
  'coupon-transferred': [{ title: '會員轉送給朋友了', words: '券在朋友手上。要處理，請到那位朋友的頁面。' }],
  'coupon-voided': [{ title: '這張券已經作廢', words: '作廢的券不能再動。還要給，請用「補發」。' }],
  'coupon-expired': [{ title: '這張券過期了', words: '可以延長，或補發一張新的。' }],
  'coupon-not-redeemed': [{ title: '這張券沒有核銷紀錄', words: '可能已經取消過了。重新整理看最新狀態。' }],
  'coupon-on-order': [{ title: '這張券折在一筆消費上', words: '請退掉那筆消費；全額退款時，券會自己回來。' }],
  'undo-too-late': [{ title: '超過十分鐘，不能取消了', words: '請改用「補發」給一張新的。' }],
  'undo-not-allowed': [{ title: '你的身分不能取消核銷', words: '請店長或管理員處理，或改用「補發」。' }],
} satisfies Record<string, Variants>
