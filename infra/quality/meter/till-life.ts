// What tills record, what becomes of points, and what staff do to a member: after everything else, for it changes what the brand runs.
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import { must } from '../drive/must.ts'
import { BRAND, basketOf, key, once, POINTS, VALUE, type Hands } from './hands.ts'
import type { Phase } from './named.ts'

const THIRD = 'crd_01JDHF0PR0000000000000009Z'

export const tillLife = (hands: Hands): (Phase | string)[] => {
  const { world, counter, till, shop, admin, send, fresh, named, live, order, basket, number, phoneOf, publish } = hands
  const gifts: string[] = []

  return [
    // Tokens are for twelve hours. The quote comes first, so that what a Lambda keeps for a minute is there.
    async (guest, { during }) => {
      const who = await named(guest)
      await during('quote', () => send(till, 'POST /pos/quote', basket(400, who)))
      const paid = order(400, who)
      await during('order', () => send(till, 'POST /pos/orders', paid))
      const refund = { number: number('MR'), order: paid.number, storeId: cafe.stores[0]!.id, lines: [] }
      await during('partial refund', () =>
        send(till, 'POST /pos/refunds', { ...refund, refundedAt: hands.now(), amount: 150 }),
      )
    },
    async ({ call, openSession }, { during }) => {
      const { claimUrl } = await send(till, 'POST /pos/orders', order(300))
      const code = String(claimUrl).split('/r/')[1]!
      await openSession()
      await during('receipt claim', () => must('receipt', call('POST /me/receipts/{code}', { code }, key())))
    },
    async (guest, { during }) => {
      const paid = order(3_000, await named(guest))
      await during('order that lifts a tier', () => send(till, 'POST /pos/orders', paid))
    },
    async (guest, { during }) => {
      const paid = order(380, { bill: 400, use: [{ programId: POINTS, amount: 200 }], ...(await live(guest)) })
      await during('order that uses points', () => send(till, 'POST /pos/orders', paid))
    },
    'PT1M',
    async (guest, { during }) => {
      const wish = basket(400, { use: [{ programId: POINTS, amount: 20 }], ...(await live(guest)) })
      await during('hold of points', () => send(till, 'POST /pos/holds', wish))
    },
    async (guest, { during }) => {
      await send(till, 'POST /pos/orders', order(9_000, await named(guest)))
      const { exchanges } = cafe.others[0]!.settings.settings as { exchanges: { campaign: never }[] }
      const { campaign } = exchanges[0]!
      await during('exchange of points', () =>
        must('exchange', guest.call('POST /me/cards/{id}/exchanges', { id: POINTS, campaign }, key())),
      )
      const give = () => must('give', guest.call('POST /me/cards/{id}/transfers', { id: POINTS, amount: 20 }, key()))
      let code = ''
      await during('gift of points', async () => void ({ gift: code } = await give()))
      await during('points kept after all', () =>
        must('keep', guest.call('DELETE /me/point-gifts/{code}', { code }, key())),
      )
      gifts.push((await give()).gift)
    },
    // Each takes the one of the other.
    async ({ call, openSession }, { during }) => {
      await openSession()
      const code = gifts.pop()!
      await during('receipt of points', () => must('receive', call('POST /me/point-gifts/{code}', { code }, key())))
    },
    async (guest, { during }) => {
      const member = { phone: phoneOf(guest) }
      const first = { ...order(500), storeId: shoes.stores[0]!.id, member: { ...member, enrol: true } }
      await during('order that enrols', () => send(shop, 'POST /pos/orders', first))
      const paid = { number: number('MT'), storeId: shoes.stores[0]!.id, amount: 1_000, programId: VALUE, member }
      await during('top-up', () => send(shop, 'POST /pos/top-ups', paid))
    },
    'PT3H',
    async (guest, { during }) => {
      const { code } = (await fresh(guest)).member
      const clerk = await hands.clerk()
      await during('clerk stamp', () => must('stamp', clerk('POST /clerk/stamps', { code, worth: 1 }, key())))
    },
    async (guest, { during }) => {
      const { id } = (await fresh(guest)).member
      const other = phoneOf(guest).replace(/^0978/, '0979')
      await send(till, 'POST /pos/orders', order(700, { member: { phone: other, enrol: true } }))
      const whom = { id, brand: cafe.id as never }
      const { from } = await must('other', admin('GET /admin/members/{id}/merges/preview', { ...whom, other }))
      const asked = { ...whom, from: from.id, reason: '同一個人' }
      let merge: string
      await during('merge', async () => {
        merge = (await must('merge', admin('POST /admin/members/{id}/merges', asked, key()))).id
      })
      const undo = { ...whom, merge: merge! as never, reason: '不是同一個人' }
      await during('merge undone', () =>
        must('undo', admin('POST /admin/members/{id}/merges/{merge}/undo', undo, key())),
      )
    },
    once(() =>
      publish('programs', THIRD, {
        ...cafe.program.settings,
        name: { 'zh-Hant': '第二張卡' },
        intervalMinutes: 0,
      }),
    ),
    'PT3H',
    async (guest, { during }) => {
      const who = await named(guest)
      // The card is there: most orders are not the first.
      await send(till, 'POST /pos/orders', order(100, who))
      await world.advance('PT3H')
      await send(till, 'POST /pos/quote', basket(100, await named(guest)))
      const paid = order(0, { ...basketOf(8, 15), ...(await named(guest)) })
      await during('order of three programmes', () => send(till, 'POST /pos/orders', paid))
    },
    // Whatever an order can bring about at once: it fills the one card and lifts to the next tier, with a gift for each.
    async (guest, { during }) => {
      const member = { phone: phoneOf(guest).replace(/^0978/, '0974') }
      await send(till, 'POST /pos/orders', order(100, { member: { ...member, enrol: true } }))
      await world.advance('PT3H')
      const asked = { ...BRAND, q: member.phone.slice(-6) }
      const [{ id }] = (await must('members', admin('GET /admin/members', asked))).members as never as [{ id: never }]
      const missing = {
        id,
        ...BRAND,
        program: cafe.program.id as never,
        amount: cafe.program.settings.settings.goal - 2,
      }
      const credit = { ...missing, kind: 'late-credit' as const, reason: '紙本集點卡' }
      await must('credit', admin('POST /admin/members/{id}/adjustments', credit, key()))
      await send(till, 'POST /pos/quote', basket(100, { member }))
      const paid = order(0, { ...basketOf(12, 250), member })
      await during('order that fills a card and lifts a tier', () => send(till, 'POST /pos/orders', paid))
    },
    once(() => {
      const [basic, regular, friend] = cafe.tiers!.settings.tiers
      const tiers = [basic, { ...regular, upgradeAt: 40, renewAt: 1 }, { ...friend, upgradeAt: 90, renewAt: 9 }]
      return publish('tiers', cafe.tiers!.id, { ...cafe.tiers!.settings, measure: 'visits', tiers })
    }),
    'PT3H',
    async (guest, { during }) => {
      await guest.openSession()
      // The new ladder is taken over by the first visit.
      await must('stamp', guest.call('POST /me/stamps', { code: await counter.code() }, key()))
      await world.advance('PT3H')
      await guest.openSession()
      const code = await counter.code()
      await during('visit that counts for a tier', () => must('stamp', guest.call('POST /me/stamps', { code }, key())))
    },
  ]
}
