// What staff, tills and members of a measured world have in hand.
import { randomUUID } from 'node:crypto'
import { instant } from '#shared/base/time.ts'
import { createCall, type Call } from '#shared/contract/call.ts'
import type { DemoBrand } from '../../local/seed/demo-brand.ts'
import { demoLogins } from '../../local/seed/demo-brands.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import type { World } from '../../local/world.ts'
import type { Counter } from '../drive/counter.ts'
import { createGuest, type Guest } from '../drive/guest.ts'
import { liveCodeOf } from '../drive/live-code.ts'
import { must } from '../drive/must.ts'
import { createTill, type Till } from '../drive/till.ts'
import type { Phase } from './named.ts'

export const BRAND = { brand: cafe.id as never }
export const POINTS = cafe.others[0]!.id as never
export const VALUE = shoes.others.find(({ settings }) => settings.kind === 'stored-value')!.id
export const key = () => ({ key: randomUUID() })

const SHELF = [
  ['手沖單品 衣索比亞', '咖啡'],
  ['重乳酪蛋糕', '甜點'],
  ['高山烏龍茶', '茶'],
  ['火腿起司三明治', '輕食'],
  ['掛耳包', '豆子'],
] as const

/** A basket as a till sends it, with an invoice. No two things of it are alike: what repeats itself is kept for nothing. @param kinds how many, one of each @param about what each costs */
export const basketOf = (kinds: number, about: number) => {
  const lines = Array.from({ length: kinds }, (_, nth) => {
    const [name, category] = SHELF[nth % SHELF.length]!
    const sku = `471${String((nth + 11) * 7_919_317_731).slice(0, 10)}`
    const size = `${100 + ((nth * 37) % 900)}g`
    return { sku, name: `${name} ${size}`, quantity: 1, price: about - 2 + ((nth * 3) % 5), discount: 0, category }
  })
  return { lines, total: lines.reduce((all, { price }) => all + price, 0), invoiceNumber: 'AB12345678' }
}

/** Done by the first who comes. */
export const once = (act: () => Promise<unknown>): Phase => {
  let done: Promise<unknown> | undefined
  return async () => void (await (done ??= act()))
}

export const openHands = async (world: World, counter: Counter) => {
  const [till, shop] = [await createTill(world, cafe), await createTill(world, shoes)]
  const signedIn =
    (email: string): Call =>
    async (...asked) => {
      const token = await world.mintToken(email)
      return createCall(
        world.urls.api,
        () => token,
        () => 'zh-Hant',
      )(...asked)
    }
  const admin = signedIn(demoLogins[0].email)
  let numbers = 0
  const now = () => instant(world.clock.now())
  const number = (of = 'M') => `${of}-${++numbers}`
  const basket = (total: number, more: object = {}) => ({ storeId: cafe.stores[0]!.id, lines: [], total, ...more })
  /** Their home, by a session opened at this moment: tokens are for twelve hours. */
  const fresh = async (guest: Guest) => (await guest.openSession())!
  const send = async (by: Till, route: string, body: unknown) => {
    const answer = await by.send(route, body)
    if (answer.status >= 300) throw new Error(`${route}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const clerks = new Map<string, Guest>()
  return {
    world,
    counter,
    till,
    shop,
    admin,
    /** May agree to what the owner did. */
    colleague: signedIn('manager@jidian.example'),
    now,
    number,
    basket,
    order: (total: number, more: object = {}) => ({ ...basket(total), number: number(), paidAt: now(), ...more }),
    send,
    fresh,
    named: async (guest: Guest) => ({ member: { code: (await fresh(guest)).member.code } }),
    /** What the phone shows, so that what is held may be used. */
    live: async (guest: Guest) => {
      await guest.openSession()
      return { member: { code: await liveCodeOf(guest.call) } }
    },
    /** A number of their own in the other brand of the group. */
    phoneOf: (guest: Guest) =>
      `0978${[...guest.userId]
        .reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1_000_000, 7)
        .toString()
        .padStart(6, '0')}`,
    /** In staff mode opened at this moment, of somebody who is hired when the first asks. */
    clerk: async (brand: DemoBrand = cafe): Promise<Call> => {
      if (!clerks.has(brand.id)) clerks.set(brand.id, await hire(world, admin, brand))
      return staffMode(world, clerks.get(brand.id)!)
    },
    /** Makes settings live in one go. */
    publish: async (noun: 'programs' | 'tiers' | 'campaigns' | 'bundles', id: string, settings: unknown) => {
      const call = admin as (route: string, input: object) => Promise<never>
      const at = { id, ...BRAND }
      const draft = { ...at, settings, draftVersion: null }
      const saved = await must<{ draftVersion: number }>('draft', call(`PUT /admin/${noun}/{id}/draft`, draft))
      return must('publish', call(`POST /admin/${noun}/{id}/publication`, { ...at, draftVersion: saved.draftVersion }))
    },
  }
}
export type Hands = Awaited<ReturnType<typeof openHands>>

const hire = async (world: World, admin: Call, brand: DemoBrand): Promise<Guest> => {
  const asked = { id: brand.stores[0]!.id as never, name: '店員' }
  const { url } = await must('invite', admin('POST /admin/stores/{id}/clerks', asked, key()))
  const person = createGuest(world, brand, '店員')
  await person.openSession()
  const code = url.split('/').at(-1)!
  await must('accept', person.call('POST /clerk/invitations/{code}/acceptance', { code, pin: '2580' }, key()))
  return person
}

const staffMode = async (world: World, person: Guest): Promise<Call> => {
  await person.openSession()
  const { token } = await must('staff mode', person.call('POST /clerk/sessions', {}))
  return createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
}
