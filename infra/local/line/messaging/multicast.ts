// https://developers.line.biz/en/reference/messaging-api/#send-multicast-message
import { list, text } from '../message/shape.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'
import { acceptSending } from './accept-sending.ts'
import { noteUnits } from './aggregation-units.ts'
import { spendQuota } from './monthly-quota.ts'
import { reachedAmong } from './reach.ts'
import { checkNotAccepted } from './retry-keys.ts'
import { AGGREGATED, checkSendingBody } from './sending-body.ts'

export const MAX_RECIPIENTS = 500
const PER_SECOND = 200

export const multicast: ChannelOperation = {
  name: 'multicast',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/message/multicast',
  perSecond: PER_SECOND,
  takesRetryKey: true,
  handle: (platform, call, channel) => {
    const body = readJson(call)
    const messages = checkSendingBody(body, { to: list(text(), 1, MAX_RECIPIENTS), ...AGGREGATED })
    checkNotAccepted(platform, call, channel)
    const to = body.to as string[]
    const foreign = to.findIndex((userId) => platform.drawers.people.get(userId)?.providerId !== channel.providerId)
    if (foreign >= 0)
      throw refuse(400, `The property, to[${foreign}], in the request body is invalid (line: -, column: -)`)
    const recipients = reachedAmong(platform, channel.channelId, [...new Set(to)])
    spendQuota(platform, channel, recipients.length)
    noteUnits(platform, channel, body.customAggregationUnits)
    acceptSending(platform, call, channel, { method: 'multicast', recipients, messages })
    return { status: 200, body: {} }
  },
}
