// Spending at the till and what it takes back: holds, coupons by code, whole refunds, stored value, files of orders.
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import { must } from '../drive/must.ts'
import { BRAND, basketOf, key, POINTS, VALUE, type Hands } from './hands.ts'
import type { Phase } from './named.ts'

export const valueLife = (hands: Hands): (Phase | string)[] => {
  const { till, shop, admin, send, named, live, order, basket, number, phoneOf, world } = hands
  const store = cafe.stores[0]!.id
  return [
    'PT3H',
    async (guest, { during }) => {
      const who = await named(guest)
      await during('look-up of a member', () => send(till, 'POST /pos/members', who))
      await during('order without a member', () => send(till, 'POST /pos/orders', order(250)))
      await during('order with twelve lines', () =>
        send(till, 'POST /pos/orders', order(0, { ...basketOf(12, 10), ...who })),
      )
      const used = order(380, { bill: 400, use: [{ programId: POINTS, amount: 200 }], ...(await live(guest)) })
      await send(till, 'POST /pos/orders', used)
      const refund = { number: number('MR'), order: used.number, storeId: store, refundedAt: hands.now(), amount: 380 }
      const whole = { ...refund, lines: [] }
      await during('preview of a refund', () => send(till, 'POST /pos/refunds/preview', whole))
      await during('whole refund of an order that used points', () => send(till, 'POST /pos/refunds', whole))
    },
    'PT3H',
    async (guest, { during }) => {
      const long = order(0, { ...basketOf(40, 3), ...(await named(guest)) })
      await during('order with forty lines', () => send(till, 'POST /pos/orders', long))
    },
    'PT1M',
    async (guest, { during }) => {
      const wish = basket(400, { use: [{ programId: POINTS, amount: 20 }], ...(await live(guest)) })
      const { id, total } = await send(till, 'POST /pos/holds', wish)
      await during('order that uses a hold', () => send(till, 'POST /pos/orders', order(total, { hold: id })))
    },
    'PT1M',
    async (guest, { during }) => {
      const wish = basket(400, { use: [{ programId: POINTS, amount: 20 }], ...(await live(guest)) })
      const { id } = await send(till, 'POST /pos/holds', wish)
      await during('release of a hold', () => send(till, `DELETE /pos/holds/${id}`, undefined))
    },
    'PT1M',
    async (guest, { during }) => {
      const { coupons } = (await guest.openSession())!
      const { code } = coupons.find((one) => one.state === 'usable' && one.code)!
      const paid = order(400, { bill: 400, coupons: [code], ...(await live(guest)) })
      await during('order with a coupon', () => send(till, 'POST /pos/orders', paid))
    },
    'PT1M',
    async (guest, { during }) => {
      const clerk = await hands.clerk()
      const { member } = await live(guest)
      const bill = { ...member, bill: 400, use: [{ programId: POINTS as never, amount: 20 }], coupons: [] }
      let [total, act] = [0, '']
      await during('clerk’s quote', async () => {
        ;({ total } = await must('quote', clerk('POST /clerk/quotes', bill)))
      })
      await during('clerk’s spending', async () => {
        act = (await must('spend', clerk('POST /clerk/spendings', { ...bill, total }, key()))).act.id
      })
      await during('spending undone by a clerk', () =>
        must('undo', clerk('POST /clerk/acts/{id}/undo', { id: act }, key())),
      )
    },
    async (guest, { during }) => {
      const clerk = await hands.clerk(shoes)
      const asked = { phone: phoneOf(guest), amount: 500, programId: VALUE as never }
      await during('clerk’s top-up', () => must('top up', clerk('POST /clerk/top-ups', asked, key())))
      await must('code', clerk('POST /clerk/spend-codes', { phone: asked.phone }, key()))
      const smsCode = /\d{6}/.exec(world.sms.inbox(asked.phone)[0]!.text)![0]
      const out = { phone: asked.phone, programId: asked.programId, amount: 100 }
      const { cash } = await must('quote', clerk('POST /clerk/pay-out-quotes', out))
      let act = ''
      await during('clerk’s pay-out', async () => {
        act = (await must('pay out', clerk('POST /clerk/pay-outs', { ...out, cash, smsCode }, key()))).act.id
      })
      await during('pay-out undone by a clerk', () =>
        must('undo', clerk('POST /clerk/acts/{id}/undo', { id: act }, key())),
      )
    },
    'PT2M',
    async (guest, { during }) => {
      const phone = phoneOf(guest)
      const paying = { storeId: shoes.stores[0]!.id, programId: VALUE }
      const wrong = { ...paying, number: number('MT'), amount: 700, member: { phone } }
      await send(shop, 'POST /pos/top-ups', wrong)
      await during('top-up void', () =>
        send(shop, 'POST /pos/top-up-voids', { topUp: wrong.number, storeId: paying.storeId }),
      )
      await during('code for spending', () => send(shop, 'POST /pos/spend-codes', { storeId: paying.storeId, phone }))
      const smsCode = /\d{6}/.exec(world.sms.inbox(phone)[0]!.text)![0]
      const out = { ...paying, number: number('MO'), amount: 300, member: { phone, smsCode } }
      await during('pay-out', () => send(shop, 'POST /pos/pay-outs', out))
    },
    async (guest, { during }) => {
      const question = { storeId: store, phone: guest.phone, bill: 400, use: [{ programId: POINTS, amount: 20 }] }
      let asked: { id: never } | undefined
      await during('question on LINE', async () => (asked = await send(till, 'POST /pos/spend-asks', question)))
      await during('answer on LINE', () =>
        must('yes', guest.call('POST /me/spend-asks/{id}/answer', { id: asked!.id, agree: true }, key())),
      )
    },
    async (guest, { during }) => {
      const { code: member } = (await named(guest)).member
      const rows = [{ line: 2, number: number('F'), total: '120', member }]
      const file = {
        file: 'november-2026',
        name: '十一月.csv',
        isTrial: false,
        store: store as never,
        enrol: false,
        rows,
      }
      await during('order of a file', () =>
        must('file', admin('POST /admin/order-files/{file}/rows', { ...file, ...BRAND }, key())),
      )
    },
  ]
}
