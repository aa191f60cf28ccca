// 個資告知: what the law asks to be told before data is collected (Taiwan PDPA Art. 8; to be confirmed by counsel).
// The template is versioned; a join records the version that was read.
import { fill, type Text } from '../../base/text.ts'

export const NOTICE_VERSION = 1

const TEMPLATE: Required<Text> = {
  'zh-Hant': `{company}（以下稱「我們」）經營「{brand}」會員服務，依個人資料保護法第 8 條告知你：
一、目的：會員管理、集點與優惠券、客戶服務；你另外同意時，才包含行銷訊息。
二、收集的資料：手機號碼、LINE 的使用者識別碼與顯示名稱、消費與集點紀錄；生日與性別你想填才收。
三、利用的期間、地區、對象與方式：在你是會員的期間，於台灣提供服務，資料存放在{region}的雲端機房，由我們與受我們委託的系統商使用；不賣，也不給別家公司。
四、你可以隨時查詢、閱覽、複製、補充、更正、停止利用或刪除你的資料，在「會員」頁就能做。
五、不填手機就沒辦法加入會員；其他不填都不影響。退出會員後 30 天內刪除。`,
  en: `{company} (“we”) runs the “{brand}” membership. Under Article 8 of Taiwan’s Personal Data Protection Act we tell you:
1. Purpose: membership, stamps and coupons, customer service; marketing messages only if you agree to them.
2. Data: your phone number, LINE user id and display name, purchase and stamp records; birthday and gender only if you choose to give them.
3. Period, place, recipients and use: while you are a member, for service in Taiwan, stored in cloud data centres in {region}, used by us and our system provider; never sold or given to other companies.
4. You may look up, read, copy, complete, correct, stop the use of or delete your data at any time on the Member page.
5. Without a phone number you cannot join; leaving out anything else changes nothing. Data is deleted within 30 days of leaving.`,
  ja: `{company}（以下「当社」）は「{brand}」会員サービスについて、台湾個人資料保護法第 8 条により次のとおりお知らせします。
1. 目的：会員管理、スタンプとクーポン、お問い合わせ対応。同意いただいた場合に限りお知らせの配信。
2. 収集する情報：電話番号、LINE のユーザー識別子と表示名、購入とスタンプの記録。誕生日と性別は任意です。
3. 期間・地域・利用者・方法：会員である間、台湾でのサービスのため、{region}のクラウドに保管し、当社と委託先が利用します。販売や他社への提供はしません。
4. いつでも「会員」ページで照会、閲覧、複写、補充、訂正、利用停止、削除ができます。
5. 電話番号がない場合は入会できません。そのほかは任意です。退会後 30 日以内に削除します。`,
}

const REGIONS: Record<string, Required<Text>> = {
  'ap-northeast-1': { 'zh-Hant': '日本東京', en: 'Tokyo, Japan', ja: '日本（東京）' },
}

const ALONG: Required<Text> = {
  'zh-Hant': `
六、我們和{companies}屬於同一個集團。你另外同意時，{companies}才看得到你在這裡收集的，並合在一起計算；不同意也能加入，同意後隨時可以在「會員」頁收回。`,
  en: `
6. We belong to one group with {companies}. Only if you agree to it besides may they see what you collect here and count it together with theirs; you can join without, and take it back at any time on the Member page.`,
  ja: `
6. 当社は{companies}と同じグループに属します。別途同意いただいた場合に限り、ここで貯めたものをこれらの会社も閲覧し、合算します。同意がなくても入会でき、「会員」ページでいつでも取り消せます。`,
}

/** The notice of a brand, naming its company and where the data stands. @param region an AWS region */
export const noticeText = (of: {
  company: string
  brand: string
  region: string
  /** The group’s other companies. */
  others?: readonly string[]
}): Required<Text> => {
  const region = REGIONS[of.region] ?? { 'zh-Hant': of.region, en: of.region, ja: of.region }
  const others = of.others ?? []
  const inWords = (locale: keyof typeof TEMPLATE) =>
    fill(TEMPLATE[locale] + (others.length > 0 ? ALONG[locale] : ''), {
      company: of.company,
      brand: of.brand,
      region: region[locale],
      companies: others.join(locale === 'en' ? ', ' : '、'),
    })
  return { 'zh-Hant': inWords('zh-Hant'), en: inWords('en'), ja: inWords('ja') }
}
