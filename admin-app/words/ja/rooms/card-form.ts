// What the form of every card programme says, whatever its kind.
import type { RoomWords } from '../../words-of.ts'

export const cardForm: RoomWords['cardForm'] = {
  fields: {
    name: '名前',
    unit: '単位',
    period: '期間',
    stores: '店舗',
    tiers: '会員ランク',
    ways: 'どこで貯めるか',
    refunds: '返品のとき',
    face: 'デザイン',
  },
  ownUnit: '自分で決める…',
  parts: {
    gives: '特典',
    where: '誰が、どこで、いつ',
    earning: '貯め方',
    beside: 'ほかのカードと返品',
    face: 'デザイン',
  },
  from: '開始',
  until: '終了',
  periodNote: '空欄なら期限なしで続きます。',
  everyStore: 'すべての店舗（これから開く店舗も）',
  someStores: '選んだ店舗だけ',
  ownStoresNote: '担当の店舗です。このカードはここでだけ貯めて使えます。',
  tiersNote: '選ばなければ全会員が貯められます。選ぶと、今そのランクの会員だけが貯められます。',
  tiersInside: '倍率の対象の会員ランク',
  tiersNone: '会員ランクがまだないため、全会員が貯められます。ランクで分けるときは',
  tiersMake: '会員ランクを設定',
  tierGone: 'なくなったランク（{id}）。外してください',
  interval: '間隔',
  cap: '1日の上限',
  capNone: '回数の制限なし',
  capTimes: '{count}回',
  stacking: 'ほかのカードがあるとき',
  stacks: 'ほかのカードと一緒に貯まる',
  stacksNote: '1回のお会計で、それぞれのカードに貯まります。',
  oneOf: '同じグループでは1枚だけ貯まる',
  oneOfNote: '同じグループ名のカードでは、対象の中で優先順位がいちばん上の1枚だけに貯まります。',
  pool: 'グループ名',
  rank: '優先順位',
  faceNote: 'すぐに変わり、\n全員に見えます',
  colour: '色 {colour}',
  otherColour: 'ほかの色',
  picture: '写真を入れる',
  pictureBusy: 'アップロード中…',
  pictureOff: '写真を外す',
  pictureNote: 'PNG、JPEG、WebP、1 MBまで。文字の後ろはブランドの色のままなので、写真で隠れません。',
  contrast: 'この色に{ink}は {ratio} : 1、{verdict}',
  white: '白い文字',
  black: '黒い文字',
  readable: '読みやすい',
  unreadable: '読みにくいので、もう少し濃いか薄い色に',
  patterns: { plain: '無地', waves: '波', beans: '豆', path: '小道', dots: '水玉', checks: '格子' },
}

export const wayWords: RoomWords['wayWords'] = {
  code: {
    label: 'レジ画面のQRを読み取る',
    hint: '会員が自分のスマホで読み取ります。QRは1分ごとに変わります',
    short: 'レジのQR',
  },
  clerk: {
    label: 'スタッフが押す',
    hint: 'スタッフが会員コードを読み取り、金額か回数を入力します',
    short: 'スタッフ',
  },
  till: { label: 'POSのお会計', hint: 'お会計のときにレジが自動で計算します', short: 'POS' },
  poster: {
    label: 'スタンドを読み取る',
    hint: '印刷したQRは写真に撮って持ち出せ、店にいなくても読み取れます。そのため1時間に1回、1日3回まで。疑わしいものはすぐに付けず、「異常チェック」で確認をお待ちします',
    short: 'スタンド',
  },
  shop: { label: 'オンラインショップ', hint: '注文が確定すると貯まります', short: 'オンラインショップ' },
}

export const refundWords: RoomWords['refundWords'] = {
  'what-is-left': {
    label: '残っている分だけ戻す',
    hint: '会員の履歴に「返品で 3 {unit}を戻しました」と出ます。使った分は請求せず、不足にもなりません。',
    short: '残っている分だけ戻す',
  },
  'go-negative': {
    label: 'すべて戻し、足りない分は不足にする',
    hint: '会員には「あと 2 {unit}不足、次に貯めた分から補われます」と出ます。',
    short: 'すべて戻し、不足も可',
  },
  block: {
    label: '戻せないときは返品を止める',
    hint: '使ったあとは返品できず、スタッフの画面で止まります。先に使った分の{unit}を補ってもらいます。',
    short: '使用後は返品不可',
  },
}

export const paceWords: RoomWords['paceWords'] = {
  always: 'お会計のたびに',
  minutes: '前回から{count}分あけて',
  hours: '前回から{count}時間あけて',
  days: '前回から{count}日あけて',
}

export const periodWords: RoomWords['periodWords'] = {
  between: '{from}〜{until}',
  until: '{until}まで',
  from: '{from}から',
  open: '期限なし',
}
