// https://developers.line.biz/en/reference/messaging-api/#send-broadcast-message
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { perHour } from '../server/token-bucket.ts'
import { acceptSending } from './accept-sending.ts'
import { spendQuota } from './monthly-quota.ts'
import { allFriends } from './reach.ts'
import { checkNotAccepted } from './retry-keys.ts'
import { checkSendingBody } from './sending-body.ts'

const PER_HOUR = 60

export const broadcast: ChannelOperation = {
  name: 'broadcast',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/message/broadcast',
  perSecond: perHour(PER_HOUR),
  takesRetryKey: true,
  handle: (platform, call, channel) => {
    const messages = checkSendingBody(readJson(call), {})
    checkNotAccepted(platform, call, channel)
    const recipients = allFriends(platform, channel.channelId)
    spendQuota(platform, channel, recipients.length)
    acceptSending(platform, call, channel, { method: 'broadcast', recipients, messages })
    return { status: 200, body: {} }
  },
}
