// What clerks and the counter's screen do, and how one signs in there.
import { randomUUID } from 'node:crypto'
import { must, shoes } from '../desk.ts'
import { PIN } from '../staff-mode/clerk-hands.ts'
import { reading, SESSION, type Act } from './act.ts'
import { POINTS, yongkangAt, type Stage } from './stage.ts'

const MISSION = shoes.others.find(({ settings }) => settings.kind === 'mission')!.id
const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id as never
const [shoeStore] = shoes.stores
const WALKER = '0987650010'
const FAN = '0987650013'

export const counterActs = async (stage: Stage): Promise<Act[]> => {
  const { desk, people, clerks, screen } = stage
  const codeOf = (who: 'served' | 'undone') => people[who].home.member.code
  const stamp = { code: codeOf('served'), worth: 1, at: stage.now() } as never
  const wrong = must(
    await stage.clerk.call('POST /clerk/stamps', { code: codeOf('undone'), worth: 1 } as never, { key: randomUUID() }),
  )
  const { code } = await stage.coupon()
  await desk.world.idle()
  const [invited, visitor] = [await clerks.invite('小陳'), await desk.newcomer('小陳')]
  const again = async () => desk.signIn(visitor.userId)
  const theirs = (await stage.coupon(await stage.fan('粉絲', FAN))).id
  const clerk = stage.clerk.id as never
  const fitter = await clerks.hire('阿鞋', shoeStore!.id, shoes)
  const order = { number: 'RS-9', storeId: shoeStore!.id, paidAt: stage.at, lines: [], total: 100 }
  must(
    (await stage.asTill(stage.shop, 'POST /pos/orders', {
      ...order,
      member: { phone: WALKER, enrol: true },
    })()) as never,
  )
  must(
    (await stage.asTill(stage.till, 'POST /pos/orders', {
      ...order,
      storeId: yongkangAt.id,
      total: 3_000,
      member: { code: people.paying.home.member.code },
    })()) as never,
  )
  must(
    (await stage.asTill(stage.shop, 'POST /pos/top-ups', {
      number: 'RT-9',
      storeId: shoeStore!.id,
      programId: VALUE,
      amount: 500,
      member: { code: people.saving.home.member.code },
    })()) as never,
  )
  const use = [{ programId: POINTS, amount: 100 }]
  const taken = await stage.coupon()
  await desk.world.idle()
  must(await screen('POST /counter/coupons/{code}/hold', { code: taken.code }))
  // A live code is for half a minute: it is read when it is shown, and then sent as it was.
  let bill: object | undefined
  let payOut: object | undefined
  const task = { phone: WALKER, program: MISSION, step: 'fitting', at: stage.now() } as never
  return [
    {
      route: 'POST /clerk/stamps',
      refusal: ['too-soon', 'told-too-late'],
      send: (options) => stage.clerk.call('POST /clerk/stamps', stamp, options),
    },
    {
      route: 'POST /clerk/tasks',
      refusal: ['task-already-done', 'told-too-late'],
      send: async (options) =>
        (await clerks.open(fitter.visitor, shoeStore!.id, shoes)).call('POST /clerk/tasks', task, options),
    },
    {
      route: 'POST /clerk/acts/{id}/undo',
      refusal: ['act-undone'],
      send: (options) => stage.clerk.call('POST /clerk/acts/{id}/undo', { id: wrong.act.id }, options),
    },
    {
      route: 'DELETE /clerk/holds/{coupon}',
      refusal: ['hold-lapsed'],
      send: (options) => stage.clerk.call('DELETE /clerk/holds/{coupon}', { coupon: taken.id }, options),
    },
    reading('POST /clerk/quotes', (options) =>
      stage.clerk.call(
        'POST /clerk/quotes',
        { code: people.paying.home.member.code, bill: 400, use, coupons: [] },
        options,
      ),
    ),
    {
      route: 'POST /clerk/spendings',
      refusal: ['live-code-used', 'live-code-stale'],
      send: async (options) => {
        bill ??= { ...(await stage.live('paying')), bill: 400, use, coupons: [], total: 390 }
        return stage.clerk.call('POST /clerk/spendings', bill as never, options)
      },
    },
    {
      route: 'POST /clerk/top-ups',
      refusal: 'another',
      send: async (options) =>
        (await clerks.open(fitter.visitor, shoeStore!.id, shoes)).call(
          'POST /clerk/top-ups',
          { phone: WALKER, amount: 500 },
          options,
        ),
    },
    reading('POST /clerk/pay-out-quotes', async (options) =>
      (await clerks.open(fitter.visitor, shoeStore!.id, shoes)).call(
        'POST /clerk/pay-out-quotes',
        { phone: WALKER, programId: VALUE },
        options,
      ),
    ),
    {
      route: 'POST /clerk/pay-outs',
      refusal: ['live-code-used', 'live-code-stale'],
      send: async (options) => {
        payOut ??= { ...(await stage.live('saving')), programId: VALUE, amount: 200, cash: 200 }
        const { call } = await clerks.open(fitter.visitor, shoeStore!.id, shoes)
        return call('POST /clerk/pay-outs', payOut as never, options)
      },
    },
    {
      route: 'POST /clerk/redemptions',
      refusal: ['coupon-already-redeemed'],
      send: (options) => stage.clerk.call('POST /clerk/redemptions', { code }, options),
    },
    {
      route: 'POST /clerk/spend-asks',
      refusal: 'another',
      send: (options) => stage.clerk.call('POST /clerk/spend-asks', { phone: FAN, coupon: theirs }, options),
    },
    {
      route: 'POST /clerk/spend-codes',
      refusal: 'another',
      send: (options) => stage.clerk.call('POST /clerk/spend-codes', { phone: FAN }, options),
    },
    {
      route: 'POST /admin/stores/{id}/clerks',
      refusal: 'another',
      send: (options) => desk.admin('POST /admin/stores/{id}/clerks', { ...yongkangAt, name: '小林' }, options),
    },
    {
      route: 'POST /clerk/invitations/{code}/acceptance',
      refusal: ['invitation-used'],
      send: async (options) =>
        (await again()).call('POST /clerk/invitations/{code}/acceptance', { code: invited.code, pin: PIN }, options),
      living: SESSION,
    },
    // Each sign-in is another one; it leaves nothing behind but the session in the hand.
    reading('POST /clerk/sessions', async (options) =>
      (await desk.signIn(stage.clerk.visitor.userId)).call('POST /clerk/sessions', {}, options),
    ),
    {
      ...reading('POST /counter/clerks/{id}/sessions', (options) =>
        screen('POST /counter/clerks/{id}/sessions', { id: clerk, pin: PIN }, options),
      ),
      // A try at the PIN is counted before it is looked at, and the count goes when it is right.
      overwrites: true,
    },
    {
      route: 'PUT /counter/worth',
      refusal: ['ok'],
      send: (options) => screen('PUT /counter/worth', { worth: 2 }, options),
      living: ['code', 'digits', 'url', 'expiresAt'],
      overwrites: true,
    },
  ]
}
