// Why a coupon cannot be given or changed, said to staff: members read other words for the same.
import type { Words } from '../words-of.ts'

export const couponFailures: Words['couponFailures'] = {
  'coupon-sold-out': [
    { title: '配布が終了しています', words: '総数を使い切りました。総数を増やすか、別のクーポンを選んでください。' },
  ],
  'coupon-limit-reached': [
    {
      title: 'この会員は上限の枚数に達しています',
      words: '1人あたりの枚数が決まっています。さらに渡すなら「再発行」か、クーポンの設定を変更してください。',
    },
  ],
  'campaign-over': [
    {
      title: '期間が過ぎています',
      words: '設定どおりだと期限はもう過ぎています。新しい期限を選ぶか、別のクーポンにしてください。',
    },
  ],
  'birthday-unknown': [
    {
      title: '会員の誕生日が未登録です',
      words: '誕生月で期限が決まるクーポンです。会員に登録してもらうか、期限を選んでください。',
    },
  ],
  'coupon-not-found': [
    {
      title: 'クーポンが見つかりません',
      words: '別のブランドのものかもしれません。再読み込みして確認してください。',
    },
  ],
  'coupon-already-redeemed': [
    {
      title: '使用済みのクーポンです',
      words: '延長や無効化はできません。間違いなら10分以内は使用を取り消せます。その後は再発行してください。',
    },
  ],
  'coupon-transferred': [
    {
      title: '会員が友だちに贈りました',
      words: 'クーポンは友だちが持っています。その会員のページで操作してください。',
    },
  ],
  'coupon-voided': [
    { title: '無効にしたクーポンです', words: 'もう変更できません。渡すなら「再発行」を使ってください。' },
  ],
  'coupon-expired': [{ title: '期限切れのクーポンです', words: '延長するか、新しいものを再発行できます。' }],
  'coupon-not-redeemed': [
    {
      title: '使用の記録がありません',
      words: 'すでに取り消された可能性があります。再読み込みして最新の状態を確認してください。',
    },
  ],
  'coupon-on-order': [
    { title: '会計の割引に使われています', words: 'その会計を返金してください。全額返金でクーポンも戻ります。' },
  ],
  'undo-too-late': [{ title: '10分を過ぎたため取り消せません', words: '「再発行」で新しいクーポンを渡してください。' }],
  'undo-not-allowed': [
    {
      title: 'あなたの権限では使用を取り消せません',
      words: '店長か管理者に頼むか、「再発行」を使ってください。',
    },
  ],
}
