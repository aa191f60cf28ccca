import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
  'receipt-unknown': [
    { title: 'レシートが見つかりません', words: '期限切れか、ほかのお店のものです。7日以内にお受け取りください。' },
  ],
  'receipt-claimed': [
    { title: '受け取り済みです', words: '1枚につき1人1回です。心当たりがなければスタッフにレシートをお見せください。' },
  ],
  'nothing-to-claim': [
    { title: '対象のお買い物ではありません', words: 'このお買い物は加算の対象外です。何も減っていません。' },
  ],
  'code-already-used': [
    { title: 'このQRは使用済みです', words: 'QRは1回だけ使えます。レジの画面に新しいQRが出ています。' },
  ],
  'code-expired': [
    { title: 'QRの期限が切れました', words: 'レジのQRは入れ替わります。今出ているQRを読み取ってください。' },
  ],
  'code-invalid': [
    {
      title: '{brand}のQRではありません',
      words: 'このカードは{brand}だけで使えます。レジの画面を読み取るか、6桁の数字を入力してください。',
    },
    { title: 'コードが違います', words: 'このQRや数字は確認できません。レジの画面をもう一度ご確認ください。' },
  ],
  'other-qr': [
    {
      title: '{brand}のQRではありません',
      words: 'スタンプは{brand}だけで押せます。{brand}のレジ画面のQRを読み取ってください。',
    },
    { title: 'レジのQRではありません', words: 'レジの画面に出ているQRを読み取ってください。' },
  ],
  'camera-off': [
    {
      title: 'カメラが使えません',
      words: 'LINEにカメラの許可がありません。設定で許可するか、画面の6桁の数字を入力してください。',
    },
  ],
  'too-soon': [
    { title: 'さきほど押したばかりです', words: '続けて押すことはできません。{retryAt} 以降にもう一度どうぞ。' },
    { title: 'さきほど押したばかりです', words: '続けて押すことはできません。少し時間をおいてどうぞ。' },
  ],
  'daily-cap': [{ title: '本日の上限です', words: 'このカードは1日の回数が決まっています。明日またどうぞ。' }],
  'card-other-store': [
    {
      title: 'この店舗では使えないカードです',
      words: '対象の店舗だけで貯まります。カードを開いて店舗を確かめ、そちらで読み取ってください。',
    },
  ],
  'no-card': [
    {
      title: '今はスタンプカードがありません',
      words: 'まだ始まっていないか、終了しました。QRは使われていません。スタッフにお尋ねください。',
    },
  ],
  'coupon-not-found': [
    { title: 'クーポンが見つかりません', words: 'お手元にないようです。ほかのクーポンをご覧ください。' },
  ],
  'coupon-already-redeemed': [
    { title: '使用済みのクーポンです', words: '{redeemedAt} に{store}で使われました。クーポンは1回だけ使えます。' },
    { title: '使用済みのクーポンです', words: 'クーポンは1回だけ使えます。使った日と店は「使用済み」に残っています。' },
  ],
  'coupon-expired': [
    { title: '期限が切れたクーポンです', words: '{expiresAt} まででした。ほかのクーポンをご覧ください。' },
    { title: '期限が切れたクーポンです', words: 'もう使えません。ほかのクーポンをご覧ください。' },
  ],
  'coupon-not-yet': [
    { title: 'まだ使えません', words: '{startsAt} から使えます。クーポンはそのまま残ります。' },
    { title: 'まだ使えません', words: '利用期間がまだ始まっていません。クーポンはそのまま残ります。' },
  ],
  'coupon-not-today': [
    {
      title: '今は使えない時間です',
      words: '決まった曜日や時間に使えます。次は {opensAt} です。クーポンは使われていません。',
    },
    {
      title: '今は使えない時間です',
      words: '決まった曜日や時間に使えます。券面をご覧ください。クーポンは使われていません。',
    },
  ],
  'coupon-other-store': [
    { title: 'この店舗では使えません', words: '券面の店舗でご利用ください。クーポンは使われていません。' },
  ],
  'coupon-other-brand': [
    { title: 'ほかのブランドのクーポンです', words: 'ここでは使えません。券面のブランドの店舗へお持ちください。' },
  ],
  'coupon-held': [
    { title: 'レジで使用中です', words: 'お会計に使われています。使わなければ {retryAt} に戻ります。' },
    { title: 'レジで使用中です', words: 'お会計に使われています。使わなければ10分以内に戻ります。' },
  ],
  'coupon-offered': [
    {
      title: '友だちに贈っている途中です',
      words: 'リンクを送ったのでロック中です。受け取られる前なら取り戻して使えます。',
    },
  ],
  'coupon-transferred': [
    { title: '友だちに贈りました', words: '受け取られたので、もう友だちのものです。ほかのクーポンをご覧ください。' },
  ],
  'coupon-voided': [
    { title: 'お店が取り消しました', words: '理由：{reason}。スタッフにお尋ねください。' },
    { title: 'お店が取り消しました', words: '取り消されたため使えません。スタッフにお尋ねください。' },
  ],
  'coupon-min-spend': [
    { title: '金額が足りません', words: '${least} 以上で使えます。何か追加してもう一度どうぞ。' },
    { title: '金額が足りません', words: '最低金額があります。何か追加してもう一度どうぞ。' },
  ],
  'coupon-item-missing': [
    { title: '対象の商品がありません', words: '「{item}」に使えます。先に追加してください。' },
    { title: '対象の商品がありません', words: '対象の商品を先に追加してください。' },
  ],
  'coupon-not-with-others': [
    { title: '併用できません', words: '単独で使うクーポンが含まれています。1枚外してください。' },
  ],
  'coupon-sold-out': [{ title: '配布が終了しました', words: '数量限定のため、すべて配り終えました。次回はお早めに。' }],
  'coupon-limit-reached': [
    { title: 'もう受け取っています', words: 'お一人様の枚数に達しました。クーポン一覧にあります。' },
  ],
  'coupon-not-transferable': [
    {
      title: 'このクーポンは贈れません',
      words: 'お店が許可していないか、友だちから届いたものです。ご自身でお使いください。',
    },
  ],
  'coupon-not-redeemed': [
    { title: 'まだ使われていません', words: '取り消す記録がありません。再読み込みしてください。' },
  ],
  'undo-too-late': [
    { title: '10分を過ぎました', words: '取り消しは {untilAt} まででした。店長に再発行をご相談ください。' },
    { title: '10分を過ぎました', words: '取り消しは10分以内です。店長に再発行をご相談ください。' },
  ],
  'undo-not-allowed': [
    { title: 'ここでは取り消せません', words: '使った店舗、店長、または管理者だけが取り消せます。' },
  ],
  'gift-gone': [
    {
      title: 'ギフトが見つかりません',
      words: '友だちが取り戻したか、リンクが不完全です。もう一度送ってもらってください。',
    },
  ],
  'gift-own': [
    { title: 'ご自身が贈ったクーポンです', words: '友だちが開くと受け取れます。使うときは取り戻してください。' },
  ],
  'gift-not-out': [{ title: '贈っていません', words: '取り戻すリンクがありません。クーポン一覧にあります。' }],
  'claim-closed': [
    {
      title: 'このリンクは終了しました',
      words: 'キャンペーンが終わったか、リンクが不完全です。公式アカウントをご覧ください。',
    },
  ],
  'campaign-over': [
    { title: 'キャンペーンは終了しました', words: '期間が過ぎたため配布していません。公式アカウントをご覧ください。' },
  ],
  'birthday-unknown': [
    { title: 'お誕生日を教えてください', words: '誕生日の特典なので月が必要です。「マイページ」で入力してください。' },
  ],
  'hold-lapsed': [
    { title: '保留時間が過ぎました', words: '10分間確認がなく、お客様に戻りました。もう一度読み取ってください。' },
  ],
  'pin-wrong': [
    { title: '暗証番号が違います', words: 'あと {left} 回試せます。クーポンは使われていません。' },
    { title: '暗証番号が違います', words: 'スタッフがもう一度入力してください。クーポンは使われていません。' },
  ],
  'pin-locked': [
    { title: '入力を止めています', words: 'クーポンを守るため {retryAt} まで入力できません。レジのQRは使えます。' },
    { title: '入力を止めています', words: 'クーポンを守るため、しばらく入力できません。レジのQRは使えます。' },
  ],
  'phone-taken': [
    {
      title: 'この番号は登録済みです',
      words: 'ご自身の番号なら、SMS認証でこれまでの分を引き継げます。SMSが届かないときはスタッフが確認します。',
    },
  ],
  'phone-held': [
    {
      title: '別のLINEで使われている番号です',
      words:
        '番号の持ち主は変わることがあるため、自動では統合しません。お店に確認を依頼しました。確認が済むと引き継がれます。',
    },
  ],
  'staff-asked': [
    {
      title: 'スタッフに確認を依頼しました',
      words: '店頭で電話番号をお伝えください。身分証を確認して、このLINEに引き継ぎます。',
    },
  ],
  'phone-proof-invalid': [
    { title: 'もう一度番号を確認してください', words: '確認は10分間有効です。新しいコードを受け取ってください。' },
  ],
  'sms-too-often': [
    {
      title: 'コードは送信済みです',
      words: '次は {retryAt} から送れます。届いたSMSを確認するか、スタッフにご相談ください。',
    },
    { title: 'コードは送信済みです', words: '少し待ってください。届いたSMSを確認するか、スタッフにご相談ください。' },
  ],
  'sms-code-wrong': [
    { title: 'コードが違います', words: 'あと {left} 回試せます。いちばん新しいSMSをご覧ください。' },
    { title: 'コードが違います', words: 'いちばん新しいSMSのコードをもう一度入力してください。' },
  ],
  'sms-code-locked': [
    { title: '入力を止めています', words: '番号を守るため止めました。{retryAt} から新しいコードを送れます。' },
    { title: '入力を止めています', words: '番号を守るため止めました。5分後に新しいコードを送れます。' },
  ],
  'sms-code-expired': [
    { title: 'コードの期限が切れました', words: '5分以内に一度だけ使えます。もう一度送ってください。' },
  ],
  'sms-refused': [
    {
      title: 'この番号にSMSを送れません',
      words: '使われていないか、海外の番号です。番号を確認するか、スタッフにご相談ください。',
    },
  ],
  'sms-not-connected': [
    { title: 'ここではSMSを送れません', words: 'お店がまだ設定していません。スタッフが代わりに手続きできます。' },
  ],
  'phone-invalid': [
    { title: '電話番号をご確認ください', words: '09で始まる10桁、または +81 などの国番号つきで入力してください。' },
  ],
  'birthday-invalid': [{ title: 'その日はありません', words: '月と日をもう一度選ぶか、空のままにしてください。' }],
  'birthday-locked': [
    {
      title: '誕生日の登録は一度だけです',
      words: '誕生日特典の基準になるためです。間違いは、身分証をスタッフに見せると直せます。',
    },
  ],
  'notice-outdated': [
    {
      title: '個人情報のお知らせが新しくなりました',
      words: 'お読みの間に更新されました。新しい内容を確認して、もう一度登録してください。',
    },
  ],
  'already-joined': [{ title: 'すでに会員です', words: 'もう一度登録する必要はありません。ホームからどうぞ。' }],
  'member-not-found': [
    { title: 'まだ会員ではありません', words: 'このLINEアカウントは未登録です。電話番号だけで登録できます。' },
  ],
  'id-token-invalid': [
    {
      title: 'LINEで確認できませんでした',
      words: 'ログイン情報が一致しません。一度閉じて、LINEから開き直してください。',
    },
  ],
  'id-token-expired': [
    {
      title: 'ログインの期限が切れました',
      words: 'LINEのログインは1時間有効です。一度閉じて、LINEから開き直してください。',
    },
  ],
  'id-token-wrong-audience': [
    {
      title: 'ほかのお店のリンクです',
      words: '別のブランドにログインしています。お店のLINE公式アカウントから開き直してください。',
    },
  ],
  'device-revoked': [
    {
      title: 'この端末は停止されました',
      words: '管理画面でペアリングが解除されました。新しい6桁の数字で再設定してください。',
    },
  ],
  'pairing-unknown': [
    { title: '数字が違います', words: '10分間有効で、1回だけ使えます。管理画面の新しい数字をご確認ください。' },
  ],
  offline: [
    { title: '通信できません', words: 'まだ送られていません。何も減っていません。つながったらもう一度どうぞ。' },
  ],
  'input-invalid': [
    { title: '入力に誤りがあります', words: '足りない項目か、形の違う項目があります。ご確認ください。' },
  ],
  'session-missing': [{ title: 'ログインが必要です', words: 'LINEからもう一度開いてください。' }],
  'session-expired': [
    { title: 'ログインの期限が切れました', words: 'スタンプを守るため、時間がたつと切れます。開き直してください。' },
  ],
  'not-allowed': [{ title: 'この画面は開けません', words: '権限がありません。管理者にお問い合わせください。' }],
  'not-found': [{ title: 'ページが見つかりません', words: 'リンクが違うか、終了しました。ホームへお戻りください。' }],
  'body-too-large': [
    { title: '大きすぎます', words: '一度に送れる量を超えました。文章を短くするか、小さい画像にしてください。' },
  ],
  'idempotency-key-reused': [
    { title: '二重に送られました', words: '同じ操作で内容が異なるため止めました。再読み込みしてください。' },
  ],
  'too-many-requests': [
    { title: '少し早すぎます', words: '短い間に何度も試されました。1分ほどお待ちください。何も減っていません。' },
  ],
  'try-again': [{ title: '混み合っています', words: '完了していませんが、何も減っていません。もう一度どうぞ。' }],
  unexpected: [
    {
      title: 'こちら側の不具合です',
      words: '記録しました。少し待ってからお試しいただくか、スタッフにお声がけください。',
    },
  ],
}

export const staff: StaffRefusals = {
  'binding-decided': [
    { title: 'すでに決定済みです', words: '申請は一度だけ決定できます。再読み込みすると結果が見られます。' },
  ],
  'binding-gone': [
    {
      title: 'この申請は無効になりました',
      words: '会員が退会したか、申請者が別の方法で登録しました。何も変更していません。',
    },
  ],
  'signature-wrong': [
    { title: '署名が違います', words: 'APIキーか署名が違うため記録していません。テストベクターでご確認ください。' },
  ],
  'signature-stale': [
    {
      title: '時計がずれています',
      words: 'こちらは {serverAt} です。5分以上の差は受け付けません。レジの時計を合わせてください。',
    },
    { title: '時計がずれています', words: '5分以上の差は受け付けません。レジの時計を合わせてください。' },
  ],
  'store-unknown': [
    {
      title: '店舗が見つかりません',
      words: 'このキーでは扱えない店舗か、別ブランドの店舗です。storeIdをご確認ください。',
    },
  ],
  'currency-unsupported': [
    { title: '対応していない通貨です', words: '現在は {currency} の整数のみです。換算して送り直してください。' },
    { title: '対応していない通貨です', words: '現在は台湾ドルの整数のみです。' },
  ],
  'total-wrong': [
    { title: '合計が合いません', words: '支払額が明細より多くなっています。単価・数量・割引をご確認ください。' },
  ],
  'order-already-recorded': [
    {
      title: '記録済みの注文です',
      words: '{number} は記録済みです。付与は1回だけです。結果は同じIdempotency-Keyで確認できます。',
    },
    { title: '記録済みの注文です', words: '付与は1回だけです。結果は同じIdempotency-Keyで確認できます。' },
  ],
  'order-too-old': [
    { title: '古すぎる注文です', words: '{days}日より前の注文は取り込みか、スタッフの補登をご利用ください。' },
    { title: '古すぎる注文です', words: '取り込みか、スタッフの補登をご利用ください。' },
  ],
  'paid-at-future': [
    { title: '未来の時刻です', words: 'こちらは {serverAt} です。レジの時計を合わせてください。' },
    { title: '未来の時刻です', words: 'レジの時計を合わせてください。' },
  ],
  'refund-too-large': [
    { title: '残りより多い返金です', words: 'この注文の残りは {left} です。金額と数量をご確認ください。' },
    { title: '残りより多い返金です', words: '返金の合計は注文を超えられません。' },
  ],
  'refund-unknown-line': [
    { title: '注文にない品目です', words: '注文に {sku} はありません。返品をご確認ください。' },
    { title: '注文にない品目です', words: '返品をご確認ください。' },
  ],
  'refund-already-recorded': [
    { title: '記録済みの返金です', words: '{number} は記録済みです。差し引きは1回だけです。' },
    { title: '記録済みの返金です', words: '差し引きは1回だけです。' },
  ],
  'refund-blocked': [
    {
      title: '返金を止めています',
      words: '「{program}」では使用済みポイントの返却が先です。あと {missing}。何も変わっていません。',
    },
    { title: '返金を止めています', words: '使用済みポイントの返却が先です。何も変わっていません。' },
  ],
  'pin-weak': [
    { title: '推測されやすい番号です', words: '連番や同じ数字、店の電話番号は避け、4〜8桁で選び直してください。' },
  ],
  'changed-meanwhile': [
    {
      title: 'ほかの人が変更しました',
      words: '{changedBy} が {changedAt} に保存しました。再読み込みして違いを確認してください。',
    },
    {
      title: 'ほかの人が変更しました',
      words: '上書きしないため保存しませんでした。再読み込みして違いを確認してください。',
    },
  ],
  'colour-unreadable': [
    { title: '文字が読みにくい色です', words: 'コントラストは {contrast} です。{least} 以上の色を選んでください。' },
    { title: '文字が読みにくい色です', words: '黒でも白でも読みにくい色です。濃い色か薄い色を選んでください。' },
  ],
  'card-invalid': [
    { title: '入力に誤りがあります', words: '読み取れない設定があるため保存していません。赤い欄を確かめてもう一度どうぞ。' },
  ],
  'card-incomplete': [
    { title: '必須の項目が空です', words: 'これがないと公開できません。フォームの一覧の項目を入力して公開してください。' },
  ],
  'card-hurts-holders': [
    {
      title: 'お持ちの方に不利な変更です',
      words: '約束した内容は減らせません。印の付いた変更を戻して公開するか、新しいカードを作ってください。',
    },
  ],
  'reward-not-live': [
    { title: '特典クーポンが未公開です', words: '満了しても何も渡せません。先にクーポンを公開してください。' },
  ],
  'nothing-to-publish': [{ title: '公開する変更がありません', words: '下書きは公開中の内容と同じです。' }],
  'playbook-has-problems': [
    {
      title: '直すところが {problems} か所あります',
      words: 'このままでは会員が止まります。一覧から直して公開してください。',
    },
    { title: '直すところがあります', words: 'このままでは会員が止まります。一覧から直して公開してください。' },
  ],
  'not-live': [{ title: 'シナリオは動いていません', words: '公開中のものだけ一時停止できます。' }],
  'signature-invalid': [{ title: '署名が違います', words: 'LINEからの送信ではないか、Channel secretが違います。' }],
  'channel-taken': [
    { title: '別のブランドに接続済みです', words: 'LINEチャネルは1ブランドに1つです。Channel IDを確認してください。' },
  ],
  'secret-missing': [
    { title: 'Channel secretがありません', words: '初回は必要です。LINE DevelopersのBasic settingsにあります。' },
  ],
  'not-connected': [{ title: 'LINEに接続していません', words: 'チャネル情報を保存してから確認してください。' }],
  'place-unknown': [
    { title: '店舗かブランドが合いません', words: 'このグループの店舗ではないか、ブランドが選ばれていません。' },
  ],
  'stock-below-issued': [
    { title: 'すでに多く配られています', words: '{issued} 枚配布済みです。総数はそれより少なくできません。' },
    { title: 'すでに多く配られています', words: '総数は配布済みより少なくできません。' },
  ],
  'bundle-coupon-not-live': [
    { title: '未公開のクーポンがあります', words: '受け取れない人が出ます。先にそのクーポンを公開してください。' },
  ],
  'bundle-points-not-ready': [
    {
      title: 'ポイントはまだ配れません',
      words: 'ポイントカードがありません。ポイントを外すか、公開後にしてください。',
    },
  ],
  'tier-scheme-exists': [
    {
      title: '会員ランクはすでにあります',
      words: 'ブランドに一つ、グループに一つです。二つのランクを持つ会員が出ないよう、今あるものを編集してください。',
    },
  ],
  'tier-unknown': [{ title: 'そのランクはありません', words: '内容が変わったようです。読み込み直して選んでください。' }],
  'tiers-not-live': [{ title: '会員ランクはまだ公開されていません', words: '公開後に、会員のランクを変更できます。' }],
  'benefit-invalid': [{ title: '特典が未完成です', words: '金額・割引率・品目のいずれかがありません。' }],
}
