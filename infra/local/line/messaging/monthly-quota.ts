// Push, multicast and broadcast are counted by recipients, not by bubbles; replies are free.
// https://developers.line.biz/en/docs/messaging-api/pricing/
import type { Channel } from '../channel.ts'
import { countUp } from '../drawers.ts'
import type { Platform } from '../platform.ts'
import { MONTH_EXCEEDED, refuse } from '../server/failure.ts'
import { lineMonth } from './calendar.ts'

const nameOf = (channelId: string, now: number): string => `usage/${channelId}/${lineMonth(now)}`

export const usedThisMonth = ({ drawers, clock }: Platform, channelId: string): number =>
  drawers.counters.get(nameOf(channelId, clock.now())) ?? 0

export const spendQuota = (platform: Platform, { channelId, plan }: Channel, recipients: number): void => {
  if (plan.type === 'limited' && usedThisMonth(platform, channelId) + recipients > plan.value)
    throw refuse(429, MONTH_EXCEEDED)
  countUp(platform.drawers, nameOf(channelId, platform.clock.now()), recipients)
}
