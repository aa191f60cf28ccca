// What comes in by doors that are open to anybody: codes at the counter, 立牌, links of messages, LINE itself.
import { createHmac } from 'node:crypto'
import { makeId } from '#shared/base/id.ts'
import { cafe, chifeng, must, yongkang } from '../desk.ts'
import { SESSION, type Act } from './act.ts'
import { yongkangAt, type Stage } from './stage.ts'

export const doorActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people } = stage
  const { userId } = people.walker
  const { idToken } = desk.world.line.people.idToken(userId, cafe.line.liffId)
  const { digits } = must(await desk.admin('POST /admin/stores/{id}/pairings', yongkangAt))
  const message = makeId('msg', desk.world.clock.now(), new Uint8Array(16).fill(3)) as never
  const { channelId, channelSecret } = cafe.line
  const followed = JSON.stringify({
    destination: 'U0',
    events: [
      {
        type: 'follow',
        mode: 'active',
        webhookEventId: '01REPLAYS0000000000000000A',
        timestamp: desk.world.clock.now(),
        source: { type: 'user', userId },
        replyToken: '0f3779fba3b349968c5d07db31eab56f',
        deliveryContext: { isRedelivery: false },
        follow: { isUnblocked: true },
      },
    ],
  })
  const signature = createHmac('sha256', channelSecret).update(followed).digest('base64')
  let code: string | undefined
  return [
    {
      route: 'POST /claims',
      refusal: ['code-already-used', 'code-expired', 'code-invalid'],
      // A ticket is for ten minutes, and the code it stands for is forgotten after hours.
      over: ['code-expired', 'code-invalid'],
      send: async (options) => {
        code ??= (await desk.code(chifeng.id)).code
        return desk.nobody('POST /claims', { code }, options)
      },
    },
    {
      route: 'POST /posters/{code}/scans',
      refusal: 'another',
      send: (options) => desk.nobody('POST /posters/{code}/scans', { code: yongkang.posters[1]!.code }, options),
      forgotten: 'P400D',
    },
    {
      route: 'POST /me/clicks',
      refusal: ['ok'],
      send: (options) => people.walker.call('POST /me/clicks', { message }, options),
      forgotten: 'P400D',
    },
    {
      route: 'POST /session',
      refusal: ['ok', 'id-token-expired'],
      over: ['id-token-expired'],
      send: (options) => desk.nobody('POST /session', { brandId: cafe.id as never, idToken }, options),
      living: ['member', ...SESSION],
    },
    {
      route: 'POST /admin/stores/{id}/pairings',
      refusal: ['ok'],
      send: (options) => desk.admin('POST /admin/stores/{id}/pairings', yongkangAt, options),
      // Other digits each time, good for ten minutes.
      living: ['digits', 'expiresAt'],
      overwrites: true,
    },
    {
      route: 'POST /counter/pairings',
      refusal: ['pairing-unknown'],
      // The answer is the screen’s own key to the house, which is kept nowhere: whose answer was lost is paired anew.
      over: ['pairing-unknown'],
      send: (options) => desk.nobody('POST /counter/pairings', { digits, name: '第二台' }, options),
    },
    {
      route: 'POST /line/{channelId}/webhook',
      refusal: ['ok'],
      send: async () => {
        const { status } = await desk.ask('POST', `/line/${channelId}/webhook`, followed, {
          'x-line-signature': signature,
        })
        return status === 200 ? { ok: true, value: {} } : { ok: false, failure: String(status) }
      },
    },
  ]
}
