// https://developers.line.biz/en/reference/messaging-api/#get-a-list-of-unit-names-assigned-during-this-month
import { lineMonth } from '../messaging/calendar.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { pageOf } from './page-of.ts'

const PAGE = { usual: 100, max: 100 }

export const aggregationList: ChannelOperation = {
  name: 'aggregationList',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/message/aggregation/list',
  handle: ({ drawers, clock }, call, { channelId }) => {
    const names = drawers
      .units(channelId, lineMonth(clock.now()))
      .all()
      .map(([name]) => name)
    const { rows, next } = pageOf(call, names, PAGE)
    return { status: 200, body: { customAggregationUnits: rows, ...(next ? { next } : {}) } }
  },
}
