import type { DESTINATIONS } from '../../../domain/channel/message.ts'

type Page = (typeof DESTINATIONS)[number] | 'stop'

/** Pages of the member app. The card lies open on home; the switch that stops messages stands on `/me`. */
const PATHS: Record<Page, string> = { home: '', card: '', coupon: '/coupons', stop: '/me' }

/** @param coupon one coupon instead of all of them */
export const liffUrl = (liffId: string, page: Page, messageId: string, coupon?: string): string =>
  `https://liff.line.me/${liffId}${coupon ? `/coupon/${coupon}` : PATHS[page]}?m=${messageId}`

/** Where a member says whether a store may spend something. */
export const askUrl = (liffId: string, ask: string, messageId: string): string =>
  `https://liff.line.me/${liffId}/agree/${ask}?m=${messageId}`
