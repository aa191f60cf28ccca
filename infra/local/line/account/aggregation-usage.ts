// https://developers.line.biz/en/reference/messaging-api/#get-the-number-of-unit-name-types-assigned-during-this-month
import { lineMonth } from '../messaging/calendar.ts'
import type { ChannelOperation } from '../server/operation.ts'

export const aggregationUsage: ChannelOperation = {
  name: 'aggregationInfo',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/message/aggregation/info',
  handle: ({ drawers, clock }, _call, { channelId }) => ({
    status: 200,
    body: { numOfCustomAggregationUnits: drawers.units(channelId, lineMonth(clock.now())).all().length },
  }),
}
