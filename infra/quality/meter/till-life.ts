// What tills record, what becomes of points, and what staff do to a member: after everything else, for it changes what the brand runs.
import { randomUUID } from 'node:crypto'
import { createCall, type Call } from '#shared/contract/call.ts'
import { instant } from '#shared/base/time.ts'
import { demoLogins } from '../../local/seed/demo-brands.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import type { World } from '../../local/world.ts'
import type { Counter } from '../drive/counter.ts'
import { createGuest, type Guest } from '../drive/guest.ts'
import { must } from '../drive/must.ts'
import { createTill, type Till } from '../drive/till.ts'
import type { Phase } from './named.ts'

const POINTS = cafe.others[0]!.id as never
const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id
const THIRD = { id: 'crd_01JDHF0PR0000000000000009Z' as never, brand: cafe.id as never }
const LADDER = { id: cafe.tiers!.id as never, brand: cafe.id as never }
const key = () => ({ key: randomUUID() })

/** Makes settings live in one go. */
const publish = async (admin: Call, noun: 'programs' | 'tiers', at: object, settings: unknown): Promise<unknown> => {
  const call = admin as (route: string, input: object) => Promise<never>
  const draft = { ...at, settings, draftVersion: null }
  const saved = await must<{ draftVersion: number }>('draft', call(`PUT /admin/${noun}/{id}/draft`, draft))
  return must('publish', call(`POST /admin/${noun}/{id}/publication`, { ...at, draftVersion: saved.draftVersion }))
}

/** Done by the first who comes. */
const once = (act: () => Promise<unknown>): Phase => {
  let done: Promise<unknown> | undefined
  return async () => void (await (done ??= act()))
}

export const tillLife = async (world: World, counter: Counter): Promise<(Phase | string)[]> => {
  const [till, shop] = [await createTill(world, cafe), await createTill(world, shoes)]
  const admin: Call = async (...asked) => {
    const token = await world.mintToken(demoLogins[0].email)
    return createCall(
      world.urls.api,
      () => token,
      () => 'zh-Hant',
    )(...asked)
  }
  let numbers = 0
  const basket = (total: number, more: object = {}) => ({ storeId: cafe.stores[0]!.id, lines: [], total, ...more })
  const order = (total: number, more: object = {}) => ({
    ...basket(total),
    number: `M-${++numbers}`,
    paidAt: instant(world.clock.now()),
    ...more,
  })
  const send = async (by: Till, route: string, body: unknown) => {
    const answer = await by.send(route, body)
    if (answer.status >= 300) throw new Error(`${route}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const fresh = async (guest: Guest) => (await guest.openSession())!
  const named = async (guest: Guest) => ({ member: { code: (await fresh(guest)).member.code } })
  /** What the phone shows, so that what is held may be used. */
  const live = async (guest: Guest) => {
    await guest.openSession()
    const { codes, now } = await must('code', guest.call('GET /me/code', {}))
    return { member: { code: codes.find(({ from, until }) => from <= now && now < until)!.code } }
  }
  const phoneOf = (guest: Guest) =>
    `0978${[...guest.userId]
      .reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1_000_000, 7)
      .toString()
      .padStart(6, '0')}`
  const gifts: string[] = []
  let clerk: Call
  const hire = async () => {
    const { url } = await must(
      'invite',
      admin('POST /admin/stores/{id}/clerks', { id: cafe.stores[0]!.id as never, name: '店員' }, key()),
    )
    const person = createGuest(world, cafe, '店員')
    await person.openSession()
    const code = url.split('/').at(-1)!
    await must('accept', person.call('POST /clerk/invitations/{code}/acceptance', { code, pin: '2580' }, key()))
    const { token } = await must('staff mode', person.call('POST /clerk/sessions', {}))
    clerk = createCall(
      world.urls.api,
      () => token,
      () => 'zh-Hant',
    )
  }

  return [
    // Tokens are for twelve hours. The quote comes first, so that what a Lambda keeps for a minute is there.
    async (guest, { during }) => {
      const who = await named(guest)
      await during('quote', () => send(till, 'POST /pos/quote', basket(400, who)))
      const paid = order(400, who)
      await during('order', () => send(till, 'POST /pos/orders', paid))
      const refund = { number: `MR-${++numbers}`, order: paid.number, storeId: cafe.stores[0]!.id, lines: [] }
      await during('partial refund', () =>
        send(till, 'POST /pos/refunds', { ...refund, refundedAt: instant(world.clock.now()), amount: 150 }),
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
      await during('gift of points', async () => {
        const asked = { id: POINTS, amount: 20 }
        gifts.push((await must('give', guest.call('POST /me/cards/{id}/transfers', asked, key()))).gift)
      })
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
      const paid = { number: `MT-${++numbers}`, storeId: shoes.stores[0]!.id, amount: 1_000, programId: VALUE, member }
      await during('top-up', () => send(shop, 'POST /pos/top-ups', paid))
    },
    async (guest, { during }) => {
      const { id } = (await fresh(guest)).member
      const wish = { id, brand: cafe.id, program: POINTS, kind: 'late-credit', amount: 5, reason: '手機沒電' } as never
      await during('late credit', () => must('adjust', admin('POST /admin/members/{id}/adjustments', wish, key())))
    },
    'PT3H',
    once(hire),
    async (guest, { during }) => {
      const { code } = (await fresh(guest)).member
      await during('clerk stamp', () => must('stamp', clerk('POST /clerk/stamps', { code, worth: 1 }, key())))
    },
    async (guest, { during }) => {
      const { id } = (await fresh(guest)).member
      const other = phoneOf(guest).replace(/^0978/, '0979')
      await send(till, 'POST /pos/orders', order(700, { member: { phone: other, enrol: true } }))
      const whom = { id, brand: cafe.id as never }
      const { from } = await must('other', admin('GET /admin/members/{id}/merges/preview', { ...whom, other }))
      const asked = { ...whom, from: from.id, reason: '同一個人' }
      await during('merge', () => must('merge', admin('POST /admin/members/{id}/merges', asked, key())))
    },
    once(() =>
      publish(admin, 'programs', THIRD, {
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
      const paid = order(100, await named(guest))
      await during('order of three programmes', () => send(till, 'POST /pos/orders', paid))
    },
    once(() => {
      const [basic, regular, friend] = cafe.tiers!.settings.tiers
      const tiers = [basic, { ...regular, upgradeAt: 40, renewAt: 1 }, { ...friend, upgradeAt: 90, renewAt: 9 }]
      return publish(admin, 'tiers', LADDER, { ...cafe.tiers!.settings, measure: 'visits', tiers })
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
