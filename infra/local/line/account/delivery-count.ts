// https://developers.line.biz/en/reference/messaging-api/#get-number-of-push-messages
import { lineDay } from '../messaging/calendar.ts'
import { refuse } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'

const METHODS = new Set(['reply', 'push', 'multicast', 'broadcast'])
/** Counting began then; earlier days are out of service. */
const FIRST_DAY = '20180331'

export const deliveryCount: ChannelOperation = {
  name: 'deliveryCount',
  auth: 'channel',
  method: 'GET',
  path: '/v2/bot/message/delivery/:method',
  handle: ({ drawers, clock }, call, { channelId }) => {
    const { method } = call.params
    if (!METHODS.has(method!)) throw refuse(404, 'Not found')
    const date = call.query.get('date') ?? ''
    if (!/^\d{8}$/.test(date)) throw refuse(400, "The value for the 'date' parameter is invalid")
    if (date < FIRST_DAY) return { status: 200, body: { status: 'out_of_service' } }
    // A day is counted when it is over.
    if (date >= lineDay(clock.now())) return { status: 200, body: { status: 'unready' } }
    return {
      status: 200,
      body: { status: 'ready', success: drawers.counters.get(`sent/${channelId}/${method}/${date}`) ?? 0 },
    }
  },
}
