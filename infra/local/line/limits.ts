// What this simulated LINE does not do, or does differently. Kept honest: whoever adds or finds a difference adds a line.

export interface Limit {
  id: string
  'zh-Hant': string
  en: string
}

export const LIMITS: Limit[] = [
  {
    id: 'http',
    'zh-Hant':
      '桌上沒有 TLS：圖片、Webhook 與 LIFF 網址若在本機（localhost、127.0.0.1）可用 http；真正的 LINE 只收 https。',
    en: 'The desk has no TLS: pictures, webhooks and LIFF URLs on its own loopback addresses may be http. LINE itself takes https only.',
  },
  {
    id: 'media',
    'zh-Hant': '不會去抓取圖片、影片或音訊，因此不檢查它們的大小、格式與是否存在。',
    en: 'Pictures, video and audio are not fetched, so their size, format and existence are not checked.',
  },
  {
    id: 'error-words',
    'zh-Hant':
      '錯誤的狀態碼與外形照 LINE 文件；文件沒有寫出的細節字句（例如 Flex 內部、重試金鑰格式）是我們的。Flex 的錯誤位置寫成 messages[0].contents…，LINE 實際上另有一種寫法。',
    en: 'Statuses and shapes of refusals follow LINE’s documents; the words of details they do not spell out (inside Flex, a malformed retry key) are ours. Places inside Flex read messages[0].contents…; LINE writes them another way.',
  },
  {
    id: 'strictness',
    'zh-Hant': '未知的屬性一律拒絕；真正的 LINE 對部分訊息型別會忽略它們。',
    en: 'Unknown properties are always refused; LINE ignores them in some message types.',
  },
  {
    id: 'rendering',
    'zh-Hant': '手機畫面是近似的：字型、換行、裁切與 LINE 各平台不同。',
    en: 'What the phones show is close, not equal: type, wrapping and cropping differ from LINE on each platform.',
  },
  {
    id: 'narrowcast',
    'zh-Hant': '沒有窄播（narrowcast）與受眾（audience）管理，只有窄播訊息的驗證。',
    en: 'No narrowcast and no audiences; only the validation of narrowcast messages.',
  },
  {
    id: 'insight',
    'zh-Hant': '沒有成效分析（insight）：曝光、點擊與好友屬性都不提供，因此也沒有「少於 20 為空值」的規則。',
    en: 'No insight: no impressions, clicks or demographics, and so no rule that values under 20 are null.',
  },
  {
    id: 'groups',
    'zh-Hant': '只有一對一聊天，沒有群組與多人聊天室。',
    en: 'One-to-one chats only: no groups, no rooms.',
  },
  {
    id: 'inbound',
    'zh-Hant': '模擬的人只會傳文字與按按鈕；沒有貼圖、照片、收回、Beacon、帳號連結與會員方案事件。',
    en: 'Simulated people send text and tap buttons; no stickers, photos, unsend, beacons, account link or membership events.',
  },
  {
    id: 'native',
    'zh-Hant': '沒有 LINE 原生優惠券、會員方案、LINE 通知型訊息與 MINI App 服務訊息的介面。',
    en: 'No LINE coupons, memberships, notification messages or MINI App service messages.',
  },
  {
    id: 'tokens',
    'zh-Hant': '頻道存取權杖有無狀態與短期兩種；沒有 v2.1（JWT 金鑰）與長期權杖，也沒有使用者權杖的更新。',
    en: 'Channel access tokens are stateless or short-lived; no v2.1 (JWT key), no long-lived ones, and user tokens are not refreshed.',
  },
  {
    id: 'user-rate',
    'zh-Hant': '沒有「對同一位使用者傳太多」的 429；端點的速率限制照文件的數字，用世界的時鐘計算。',
    en: 'No 429 for too many messages to one person; endpoint rate limits use the documented numbers and the world’s clock.',
  },
  {
    id: 'quota',
    'zh-Hant': '每月則數以 UTC+9 的月份計算，只算推播、多人推播與群發給真正收到的人數；沒有加購訊息。',
    en: 'The monthly quota follows the month in UTC+9 and counts people really reached by push, multicast and broadcast; nothing can be bought on top.',
  },
  {
    id: 'redelivery',
    'zh-Hant': 'Webhook 重送的次數與間隔 LINE 沒有公開；這裡最多四次，間隔 1、5、15、60 分鐘。',
    en: 'LINE does not disclose how often and when webhooks are redelivered; here at most four times, after 1, 5, 15 and 60 minutes.',
  },
  {
    id: 'suspension',
    'zh-Hant': '長期失敗的 Webhook 不會像 LINE 那樣被停用。',
    en: 'A webhook that fails for long is not suspended as LINE may do.',
  },
  {
    id: 'rich-menu',
    'zh-Hant': '圖文選單立即生效（LINE 的預設選單要重開聊天室）；沒有整批替換（batch）。圖片長寬比容許 1% 誤差。',
    en: 'Rich menus change at once (LINE’s default one needs the chat reopened); no batch replacement. Picture ratios may differ by 1%.',
  },
  {
    id: 'consent',
    'zh-Hant': '登入頁就是同意頁：沒有逐項同意、沒有信箱權限、沒有 SSO 與雙因子。',
    en: 'The sign-in page is the consent page: no consent by item, no e-mail, no SSO, no second factor.',
  },
  {
    id: 'liff',
    'zh-Hant': 'LIFF 的分享對象選擇、掃碼、子視窗由桌面版代替；真正的 SDK 另外在瀏覽器測試裡驗證。',
    en: 'LIFF’s share picker, scanner and sub-windows are stood in for by the desk; the real SDK is driven in the browser tests.',
  },
  {
    id: 'review',
    'zh-Hant': '不模擬 LINE 的審查、後台設定與內容規範。',
    en: 'LINE’s reviews, console settings and content rules are not simulated.',
  },
]
