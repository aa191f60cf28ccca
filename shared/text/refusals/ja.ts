import type { MemberRefusals, StaffRefusals } from './words.ts'

export const member: MemberRefusals = {
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
      words: '別のLINEアカウントに登録されています。スタッフが確認して移せます。スタンプは残っています。',
    },
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
  'benefit-invalid': [{ title: '特典が未完成です', words: '金額・割引率・品目のいずれかがありません。' }],
}
