// What tills and files record.
import { must, shoes, yongkang } from '../desk.ts'
import { reading, type Act, type Sent } from './act.ts'
import { brand, POINTS, type Stage } from './stage.ts'

const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id
const ENOUGH = 9_000
const ASKED = '0987650011'
const ANSWERED = '0987650012'

export const tillActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people, till, shop, at, asTill } = stage
  const order = (its: string, total: number, more: object = {}) => ({
    number: its,
    storeId: yongkang.id,
    paidAt: at,
    lines: [],
    total,
    ...more,
  })
  const by = (who: 'giver' | 'shopper') => ({ member: { code: people[who].home.member.code } })
  const record = async <T>(body: object, route = 'POST /pos/orders', its = till): Promise<T> =>
    must((await asTill(its, route, body)()) as Sent & { ok: true; value: T })
  await record(order('R-0', ENOUGH, by('giver')))
  await record(order('R-1', 500, by('giver')))
  await record(order('R-4', ENOUGH, { member: { code: people.spender.home.member.code } }))
  const phone = '0987650009'
  await stage.fan('會員', ASKED)
  const answering = await stage.fan('好友', ANSWERED)
  for (const [its, by] of [
    ['RQ-6', ASKED],
    ['RQ-7', ANSWERED],
  ] as const)
    await record(order(its, ENOUGH, { member: { phone: by } }))
  const question = (by: string) => ({
    storeId: yongkang.id,
    phone: by,
    bill: 400,
    use: [{ programId: POINTS, amount: 100 }],
  })
  let asked: string | undefined
  await record(order('R-5', 100, { member: { phone, enrol: true } }))
  const payment = (its: string) => ({ number: its, storeId: shoes.stores[0]!.id, programId: VALUE })
  await record({ ...payment('RT-0'), amount: 2_000, ...by('shopper') }, 'POST /pos/top-ups', shop)
  await record({ ...payment('RT-2'), amount: 700, ...by('shopper') }, 'POST /pos/top-ups', shop)

  const refund = { order: 'R-1', storeId: yongkang.id, refundedAt: at, amount: 100, lines: [] }
  const basket = { storeId: yongkang.id, lines: [], total: 400 }
  const using = async (who: 'giver' | 'spender') => ({
    ...basket,
    use: [{ programId: POINTS, amount: 100 }],
    member: await stage.live(who),
  })
  const { id: freed } = await record<{ id: string }>(await using('spender'), 'POST /pos/holds')
  // A live code is for half a minute: it is read when it is shown, and then sent as it was.
  let wish: object | undefined
  let payOut: object | undefined
  const file = {
    file: 'replays-file',
    brand,
    name: '十一月.csv',
    isTrial: false,
    store: yongkang.id as never,
    enrol: false,
    rows: [{ line: 2, number: 'F-1', total: '120', member: people.giver.home.member.code }],
  }
  const act = (route: Act['route'], its: typeof till, body: object, refusal: string[], other?: object): Act => ({
    route,
    send: asTill(its, route, body),
    refusal,
    ...(other && { changed: asTill(its, route, { ...body, ...other }) }),
  })
  return [
    act('POST /pos/orders', till, order('R-3', 700, by('giver')), ['order-already-recorded', 'order-too-old'], {
      total: 701,
    }),
    act('POST /pos/refunds', till, { ...refund, number: 'RR-1' }, ['refund-already-recorded'], { number: 'RR-2' }),
    {
      route: 'POST /pos/holds',
      send: async (options) => asTill(till, 'POST /pos/holds', (wish ??= await using('giver')))(options),
      refusal: ['live-code-used', 'live-code-stale'],
    },
    {
      route: 'POST /pos/spend-codes',
      send: asTill(till, 'POST /pos/spend-codes', { storeId: yongkang.id, phone }),
      refusal: 'another',
    },
    {
      route: 'POST /pos/spend-asks',
      send: asTill(till, 'POST /pos/spend-asks', question(ASKED)),
      refusal: 'another',
    },
    {
      route: 'POST /me/spend-asks/{id}/answer',
      // A question lasts ten minutes: it is asked when it is answered.
      send: async (options) => {
        asked ??= (await record<{ id: string }>(question(ANSWERED), 'POST /pos/spend-asks')).id
        const { call } = await desk.signIn(answering.userId)
        return call('POST /me/spend-asks/{id}/answer', { id: asked as never, agree: true }, options)
      },
      refusal: ['ok', 'spend-ask-lapsed', 'spend-ask-unknown'],
    },
    {
      route: 'DELETE /pos/holds/{id}',
      send: (options) => asTill(till, `DELETE /pos/holds/${freed}`, undefined)(options),
      refusal: ['ok'],
    },
    act(
      'POST /pos/top-ups',
      shop,
      { ...payment('RT-1'), amount: 1_000, ...by('shopper') },
      ['top-up-already-recorded'],
      { number: 'RT-3' },
    ),
    act('POST /pos/top-up-voids', shop, { topUp: 'RT-2', storeId: shoes.stores[0]!.id }, ['top-up-already-voided'], {
      topUp: 'RT-0',
    }),
    {
      route: 'POST /pos/pay-outs',
      send: async (options) => {
        payOut ??= { ...payment('RO-1'), amount: 300, member: await stage.live('shopper') }
        return asTill(shop, 'POST /pos/pay-outs', payOut)(options)
      },
      refusal: ['pay-out-already-recorded'],
    },
    {
      route: 'POST /admin/order-files/{file}/rows',
      send: (options) => desk.admin('POST /admin/order-files/{file}/rows', file, options),
      // Each row answers for itself: that its order is there already.
      refusal: ['ok'],
    },
    reading('POST /pos/members', asTill(till, 'POST /pos/members', by('giver'))),
    reading('POST /pos/quote', asTill(till, 'POST /pos/quote', { ...basket, ...by('giver') })),
    reading(
      'POST /pos/refunds/preview',
      asTill(till, 'POST /pos/refunds/preview', { ...refund, order: 'R-0', number: 'RR-0' }),
    ),
    reading('POST /clerk/look-ups', () =>
      stage.clerk.call('POST /clerk/look-ups', { code: people.giver.home.member.code }),
    ),
  ]
}
