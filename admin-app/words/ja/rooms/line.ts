import type { RoomWords } from '../../words-of.ts'

export const lineWords: RoomWords['lineWords'] = {
  title: 'LINE接続',
  todo: '3ステップで接続、あと{count}ステップ',
  done: '接続しました',
  steps: '接続の手順',
  step: {
    channel: { title: 'チャネル情報を入力', todo: 'LINE Developersからコピー', done: '{basicId}' },
    addresses: { title: '2つのURLをLINEに登録', todo: 'WebhookとLIFF', done: 'LINEとつながっています' },
    check: {
      title: '接続をチェック',
      todo: 'LINEに6項目を問い合わせ',
      bad: '{count}項目の対応が必要',
      done: '6項目すべて正常',
    },
  },
  channel: 'チャネル',
  where: 'LINE Developers › プロバイダー',
  fields: {
    channelId: {
      label: 'Messaging API Channel ID',
      hint: 'Messaging APIチャネルのBasic settingsにある数字',
      error: '数字のみ、4〜20桁です。',
    },
    channelSecret: {
      label: 'Channel secret',
      hint: '同じページにある、32文字の小文字の英数字',
      error: 'ちょうど32文字、0–9とa–fのみです。',
    },
    loginChannelId: {
      label: 'LINE Login Channel ID',
      hint: '同じプロバイダーのLINEログインチャネル',
      error: '数字のみ、4〜20桁です。',
    },
    loginChannelSecret: {
      label: 'LINE Login Channel secret',
      hint: 'LINEログインチャネルのBasic settings。会員が退会したとき、LINEの連携を解除するために使います',
      error: 'ちょうど32文字、0–9とa–fのみです。',
    },
    liffId: {
      label: 'LIFF ID',
      hint: 'LINEログインチャネルのLIFFタブ。例：2008123456-aBcDeFgH',
      error: '2008123456-aBcDeFgHのように、数字、ハイフン、8文字です。',
    },
    providerId: {
      label: 'Provider ID',
      hint: 'プロバイダーのページのURLの末尾',
      error: '英数字、32文字までです。',
    },
  },
  secretStored: '保存済み、{day}に変更',
  secretHidden: '内容は表示できません。変更のみできます',
  secretChange: '変更',
  secretKeep: '変更しない',
  save: '保存',
  saving: '保存中…',
  saved: 'チャネル情報を保存しました。続けて接続をチェックしてください',
  unsaved: '未保存の変更があります',
  addresses: 'LINEに登録するURL',
  webhook: 'Webhook URL',
  webhookHint:
    'Messaging APIタブのWebhook URLに貼り付け、Use webhookをオンにします。LINE公式アカウントの管理画面で「応答メッセージ」をオフにしてください。オンのままだと会員に二重に届きます。',
  webhookLater: 'Channel IDを保存すると表示されます',
  liff: 'LIFF Endpoint URL',
  liffHint: 'LIFFタブのEndpoint URLに貼り付けます。Scan QRもオンにすると、会員がレジのQRを読み取れます。',
  checks: 'チェックの結果',
  checkedAt: '{when}、LINEに{count}項目を問い合わせ',
  check: '接続をチェック',
  again: 'もう一度チェック',
  checking: 'LINEに問い合わせ中…',
  notChecked:
    'まだチェックしていません。「接続をチェック」を押すと、LINEに問い合わせ、Webhookとリッチメニューを設定します。',
  states: { good: '正常', bad: '要対応', skipped: '未確認' },
}

/** What each check asked, by how it went. The API adds the details and what to do next. */
export const checkWords: RoomWords['checkWords'] = {
  credentials: {
    good: 'LINEがチャネルを認識しています',
    bad: 'LINEがこのチャネルを認識しません',
    skipped: 'チャネルをまだ確認していません',
  },
  menus: {
    good: 'リッチメニューを設定しました',
    bad: 'リッチメニューを設定できません',
    skipped: 'リッチメニューの画像がまだありません',
  },
  'webhook-set': {
    good: 'Webhook URLを設定しました',
    bad: 'Webhook URLを設定できません',
    skipped: 'Webhookをまだ設定していません',
  },
  'webhook-test': {
    good: 'Webhookがつながりました',
    bad: 'Webhookがつながりません',
    skipped: 'Webhookをまだ試していません',
  },
  liff: { good: 'LIFF IDが一致しています', bad: 'LIFF IDが一致しません', skipped: 'LIFFをまだ確認していません' },
  login: {
    good: '退会をLINEに通知できます',
    bad: '退会をLINEに通知できません',
    skipped: 'LINEログインをまだ確認していません',
  },
  quota: {
    good: '今月の通数を確認しました',
    bad: '今月の通数を使い切りました',
    skipped: '今月の通数をまだ確認していません',
  },
}

/** What to do when the API says no more than that it went wrong. */
export const checkNext: RoomWords['checkNext'] = {
  credentials: 'LINE DevelopersのMessaging APIチャネルで、Channel IDとChannel secretをコピーし直してください。',
  menus: '少し待って「もう一度チェック」を押してください。',
  'webhook-set': 'Messaging APIタブのWebhook URLに、上のURLを貼り付けてください。',
  'webhook-test': 'Messaging APIタブでUse webhookをオンにして、もう一度チェックしてください。',
  liff: 'LINEログインチャネルのLIFFタブで、Endpoint URLを上のURLに変えてください。',
  login: 'LINEログインチャネルのBasic settingsからChannel secretをコピーし、上に貼り付けてください。',
  quota: 'LINE公式アカウントの管理画面でプランを上げるか、来月1日までお待ちください。',
}
