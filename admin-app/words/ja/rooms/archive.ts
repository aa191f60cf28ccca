// Taking something out of service, and bringing it back.
export const archiveWords = {
  open: 'アーカイブ',
  title: '「{name}」をアーカイブしますか？',
  go: 'アーカイブする',
  notYet: 'やめておく',
  reading: '影響を受ける人数を数えています…',
  card: '現在 {holders} 人の会員が {units} {unit}を持っています。アーカイブ後は新しく貯まりません。今あるものは元の期限まで見られて使えます。',
  cardNone: '現在このカードを持つ会員はいません。アーカイブ後は新しく貯まりません。',
  campaign:
    '発行済み {issued} 枚のうち {out} 枚が未使用で、元の期限まで使えます。アーカイブ後は発行されず、リンクには終了と表示されます。',
  campaignNone: '未使用のクーポンはありません。アーカイブ後は発行されず、リンクには終了と表示されます。',
  bundle: 'アーカイブ後は贈れません。すでに贈ったクーポンとポイントはそのままです。',
  givenBy: 'まだこれを使っているものがあります。先にそちらから外してください：',
  givers: {
    card: 'スタンプカード',
    tiers: '会員ランク',
    bundle: 'ギフトセット',
    playbook: 'シナリオ',
    brand: '入会特典',
  },
  done: '「{name}」をアーカイブしました。',
  undone: '「{name}」を再開しました。',
  since: '{day} アーカイブ',
  note: '{day} にアーカイブしました。新しい付与はありませんが、会員の手元にあるものは使えます。',
  noteHow: '新しい版を公開しても再開します。',
  back: '再開する',
  shelf: 'アーカイブ済み {count} 件',
}
