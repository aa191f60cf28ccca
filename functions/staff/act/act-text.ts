/**
 * What every act of a clerk repeats, most often last: an act is packed with it, and read with it for ever. It is never changed; words that
 * came later are packed as they are.
 */
export const ACT_TEXT = [
  '"usedCoupons":[{"coupon":"cpn_01","brand":"brd_01","name":{"zh-Hant":"","en":"","ja":""},"off":0,"at":"202',
  '"used":[{"program":"crd_01","at":"brd_01","version":17,"amount":100,"money":10,"pays":false,"balance":0,"entry":"clerk:","parts":["',
  '"topUp":{"program":"crd_01","at":"brd_01","version":17,"amount":500,"bonus":0,"fee":0,"cash":0,"balance":0,"entry":"clerk:","parts":["',
  '"counted":{"at":"202","tier":"","spend":0,"visits":1,"points":0}',
  '"spent":{"used":[{"programId":"crd_01","name":{"zh-Hant":"","en":"","ja":""},"unit":{"zh-Hant":"點","en":"points","ja":"ポイント"},',
  '"amount":100,"money":10,"pays":false,"balance":0}],"coupons":[],"off":0,"total":0,"due":0}',
  '{"clerkName":"","name":"○","dayEndsAtHour":0,"amount":0,"isNew":false,',
  '"given":[{"program":"crd_01","at":"brd_01","version":17,"added":1,"taken":0,"balance":1,"entry":"clerk:","parts":[""],"rewards":[]}],',
  '"coupons":[],"coupon":"cpn_01","words":{"zh-Hant":"","en":"","ja":""},"retry":{"key":"","hash":""},',
  '"told":{"act":{"id":"","kind":"stamp","kind":"task","kind":"redeem","at":"202","name":"○","clerk":"","amount":null,',
  '"earned":[{"programId":"crd_01","kind":"stamp","kind":"points","name":{"zh-Hant":"","en":"","ja":""},"unit":{"zh-Hant":"","en":"","ja":""},"added":1,"balance":1}],',
  '"earned":[],"coupon":null,"coupon":{"zh-Hant":""},"spent":null,"toppedUp":null,"paidOut":null,"task":null,"task":{"zh-Hant":""},',
  '"mayUndo":true,"undoUntil":"202","undoneAt":null},"coupons":[],"isNew":false}',
  '"coupon":{"id":"cpn_01","campaignId":"cmp_01","name":{"zh-Hant":"","en":"","ja":""},"headline":{"zh-Hant":"折 $","en":" off","ja":" 引き"},',
  '"line":{"zh-Hant":"整筆消費，不限金額","en":"Off your whole bill","ja":"お会計全体から"},"note":null,"face":null,"state":"redeemed",',
  '"issuedAt":"202","startsAt":null,"expiresAt":"202","lastDay":"202","openedAt":null,"daysFromOpening":null,"open":null,"opensAt":null,',
  '"stores":null,"redeemedAt":"202","redeemedStore":"","onOrder":false,"heldUntil":null,"heldStore":null,"gift":null,"endedAt":null,',
  '"endedWhy":null,"number":"","code":"","shared":null,"transferable":false,"from":null}}}',
].join('')
