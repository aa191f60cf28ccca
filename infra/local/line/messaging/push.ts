// https://developers.line.biz/en/reference/messaging-api/#send-push-message
import { text } from '../message/shape.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { acceptSending } from './accept-sending.ts'
import { noteUnits } from './aggregation-units.ts'
import { spendQuota } from './monthly-quota.ts'
import { reachedAmong } from './reach.ts'
import { checkNotAccepted } from './retry-keys.ts'
import { AGGREGATED, checkSendingBody } from './sending-body.ts'

export const push: ChannelOperation = {
  name: 'push',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/message/push',
  takesRetryKey: true,
  handle: (platform, call, channel) => {
    const body = readJson(call)
    const messages = checkSendingBody(body, { to: text(), ...AGGREGATED })
    checkNotAccepted(platform, call, channel)
    const to = String(body.to)
    // A person of another provider is as unknown here as one who never was. Groups and rooms are not simulated.
    if (platform.drawers.people.get(to)?.providerId !== channel.providerId) throw refuse(400, 'Failed to send messages')
    const recipients = reachedAmong(platform, channel.channelId, [to])
    spendQuota(platform, channel, recipients.length)
    noteUnits(platform, channel, body.customAggregationUnits)
    return {
      status: 200,
      body: { sentMessages: acceptSending(platform, call, channel, { method: 'push', recipients, messages }) },
    }
  },
}
