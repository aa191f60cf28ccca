import type { DESTINATIONS } from '../../../domain/channel/message.ts'

/** Pages of the member app, as its route table names them. */
const PATHS = { home: '', card: '/card', coupon: '/coupons', stop: '/stop' } as const satisfies Record<
  (typeof DESTINATIONS)[number] | 'stop',
  string
>

/** @param thing one coupon instead of the list of them */
export const liffUrl = (liffId: string, page: keyof typeof PATHS, messageId: string, thing?: string): string =>
  `https://liff.line.me/${liffId}${PATHS[page]}${thing ? `/${thing}` : ''}?m=${messageId}`
