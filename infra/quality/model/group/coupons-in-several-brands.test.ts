// A campaign of the café that the shoe shop takes as well: all four ways to redeem it there, and what refuses it.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import type * as Both from './two-brands.ts'

const SHARED = 'cmp_01JDHF0CP00000000000000B01'
const OWN = 'cmp_01JDHF0CP00000000000000B02'
const ONE_STORE = 'cmp_01JDHF0CP00000000000000B03'

let stage: typeof Stage
let both: typeof Both
let table: Model['table']
let opened: ReturnType<typeof table.all>
let guest: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  both = await import('./two-brands.ts')
  await stage.openCafe()
  const { shoes } = both.brands
  const campaign = {
    name: { 'zh-Hant': '島嶼聯名券' },
    benefit: { kind: 'amount', settings: { off: 50, minSpend: 0 } },
    validity: { kind: 'days-after-opening', days: 7, openWithinDays: 30 },
    stacking: 'with-others',
    transfer: true,
  }
  await stage.publish('campaign', SHARED, { ...campaign, brands: [shoes.id] })
  await stage.publish('campaign', OWN, campaign)
  await stage.publish('campaign', ONE_STORE, { ...campaign, brands: [shoes.id], stores: [shoes.stores[1]!.id] })
  const { hangPins } = await import('../../drive/hang-pins.ts')
  await hangPins()
  const [one] = await stage.makePeople()
  guest = one!
  await both.joinByLine(guest.id, 'cafe')
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(() => {
  stage.advance(120_000)
  table.restore(opened)
})

const rowOf = async (id: string) => (await stage.rowsOf(guest)).find((row) => row._et === 'coupon' && row.id === id)!
const redemptions = async (id: string) =>
  (await stage.rowsOf(guest)).filter((row) => row._et === 'entry' && String(row.key).startsWith(`redeem:${id}`))

/** Used once, at the shoe shop; owed by the café. */
const expectUsedAtShoes = async (id: string, nth = 0) => {
  const [entry, ...more] = await redemptions(id)
  expect(more).toEqual([])
  expect(entry).toMatchObject({ brand: both.brands.cafe.id, store: both.brands.shoes.stores[nth]!.id })
  expect((await rowOf(id)).state).toBe('redeemed')
  // Brand and store of the event are the entry's own.
  expect(entry!.outbox).toMatchObject([{ name: 'coupon.redeemed' }])
}

test('the other brand’s counter code redeems it, scanned or typed, once', async () => {
  for (const how of ['code', 'digits'] as const) {
    const { id } = await both.acts.give(guest.id, SHARED, 'cafe')
    const shown = await both.acts.codeAt('shoes')
    const used = await both.acts.byCode('cafe', guest.id, id, shown[how], `k-${how}`)
    expect(used.ok && used.value.coupon).toMatchObject({
      state: 'redeemed',
      redeemedStore: both.brands.shoes.stores[0]!.name,
    })
    expect(await both.acts.byCode('cafe', guest.id, id, shown[how], `k-${how}`)).toEqual(used)
    expect(await both.acts.byCode('cafe', guest.id, id, shown[how], 'another')).toMatchObject({
      failure: 'coupon-already-redeemed',
    })
    await expectUsedAtShoes(id)
  }
})

test('digits of the member’s own brand redeem it there as before', async () => {
  const { id } = await both.acts.give(guest.id, SHARED, 'cafe')
  const own = await both.acts.codeAt('cafe')
  const used = await both.acts.byCode('cafe', guest.id, id, own.digits)
  expect(used.ok && used.value.coupon.redeemedStore).toBe(both.brands.cafe.stores[0]!.name)
})

test('the PIN of the other brand’s store redeems it, and a wrong one counts as wrong there', async () => {
  const { id } = await both.acts.give(guest.id, SHARED, 'cafe')
  expect(await both.acts.byPin('cafe', guest.id, id, 'shoes', { pin: '0001' })).toMatchObject({
    failure: 'pin-wrong',
    detail: { left: 4 },
  })
  const used = await both.acts.byPin('cafe', guest.id, id, 'shoes', { key: 'k' })
  expect(used.ok).toBe(true)
  expect(await both.acts.byPin('cafe', guest.id, id, 'shoes', { key: 'k' })).toEqual(used)
  await expectUsedAtShoes(id)
})

test('the other brand’s clerk redeems it, the same request is answered again, and takes it back', async () => {
  const { id, code } = await both.acts.give(guest.id, SHARED, 'cafe')
  const used = await both.acts.byClerk('shoes', code!, 'k1')
  if (!used.ok) throw new Error(used.failure)
  expect(await both.acts.byClerk('shoes', code!, 'k1')).toMatchObject({ ok: true, value: { coupon: { id } } })
  await expectUsedAtShoes(id)
  const undone = await both.acts.undoByClerk('shoes', used.value.act.id, 'k2')
  expect(undone.ok).toBe(true)
  expect(await both.acts.undoByClerk('shoes', used.value.act.id, 'k2')).toEqual(undone)
  expect((await rowOf(id)).state).toBe('undone')
})

test('the other brand’s till takes it off the bill, and a refund of all of it brings it back', async () => {
  await both.joinByLine(guest.id, 'shoes')
  const { id, code } = await both.acts.give(guest.id, SHARED, 'cafe')
  const order = await both.acts.order('shoes', {
    bill: 300,
    total: 250,
    member: { phone: guest.phone },
    coupons: [code!],
    number: 'S1',
  })
  expect(order.ok && order.value.redeemed).toMatchObject([{ off: 50 }])
  await expectUsedAtShoes(id)
  expect((await both.acts.refund('shoes', 'S1', 250)).ok).toBe(true)
  expect((await rowOf(id)).state).toBe('undone')
})

test('a till of the other brand takes it from somebody who is not in that brand, and gives them nothing there', async () => {
  const { id, code } = await both.acts.give(guest.id, SHARED, 'cafe')
  const asked = { bill: 300, total: 250, member: { phone: guest.phone }, coupons: [code!], number: 'S2' }
  const order = await both.acts.order('shoes', asked, 'once')
  expect(order.ok && order.value).toMatchObject({ member: null, earned: [], redeemed: [{ off: 50 }] })
  expect(await both.acts.order('shoes', { ...asked, paidAt: stage.now() }, 'once')).toMatchObject({ ok: true })
  await expectUsedAtShoes(id)
  expect((await both.acts.refund('shoes', 'S2', 250)).ok).toBe(true)
  expect((await rowOf(id)).state).toBe('undone')
})

test('what a till of the other brand holds for a guest is confirmed by the order', async () => {
  const { id, code } = await both.acts.give(guest.id, SHARED, 'cafe')
  const held = await both.acts.hold('shoes', { total: 300, member: { phone: guest.phone }, coupons: [code!] })
  if (!held.ok) throw new Error(held.failure)
  expect(held.value.off).toBe(50)
  const order = await both.acts.order('shoes', { total: 250, hold: held.value.id })
  expect(order.ok && order.value).toMatchObject({ member: null, redeemed: [{ off: 50 }] })
  await expectUsedAtShoes(id)
})

test('a campaign that names no other brand is refused there in all four ways, which say where it is taken', async () => {
  await both.joinByLine(guest.id, 'shoes')
  const { id, code: scanned } = await both.acts.give(guest.id, OWN, 'cafe')
  const name = both.brands.cafe.name['zh-Hant']
  const refused = { failure: 'coupon-other-brand', detail: { where: name } }
  const { code, digits } = await both.acts.codeAt('shoes')
  expect(await both.acts.byCode('cafe', guest.id, id, code)).toMatchObject(refused)
  // Six digits say no brand: only counters that take it are looked at.
  expect(await both.acts.byCode('cafe', guest.id, id, digits)).toMatchObject({ failure: 'code-invalid' })
  expect(await both.acts.byPin('cafe', guest.id, id, 'shoes')).toMatchObject(refused)
  expect(await both.acts.byClerk('shoes', scanned!)).toMatchObject(refused)
  const order = { bill: 300, total: 250, member: { phone: guest.phone }, coupons: [scanned!] }
  expect(await both.acts.order('shoes', order)).toMatchObject(refused)
  expect((await rowOf(id)).state).toBe('issued')
  const again = await both.acts.codeAt('shoes')
  expect(again.code).toBe(code)
})

test('where stores are named, only they take it, and the refusal names them', async () => {
  const { id } = await both.acts.give(guest.id, ONE_STORE, 'cafe')
  const [first, second] = both.brands.shoes.stores
  expect(await both.acts.byPin('cafe', guest.id, id, 'shoes')).toMatchObject({
    failure: 'coupon-other-store',
    detail: { where: second!.name },
  })
  expect(await both.acts.byCode('cafe', guest.id, id, (await both.acts.codeAt('shoes')).code)).toMatchObject({
    failure: 'coupon-other-store',
  })
  expect(await both.acts.places('cafe', guest.id, id)).toMatchObject({ value: { stores: [{ id: second!.id }] } })
  expect(first!.id).not.toBe(second!.id)
  expect((await both.acts.byCode('cafe', guest.id, id, (await both.acts.codeAt('shoes', 1)).digits)).ok).toBe(true)
  await expectUsedAtShoes(id, 1)
})

test('the other brand’s app shows it, opens it and redeems it, and gives it to nobody', async () => {
  await both.joinByLine(guest.id, 'shoes')
  const { id } = await both.acts.give(guest.id, SHARED, 'cafe')
  const own = await both.acts.give(guest.id, OWN, 'cafe')
  const { coupons } = await both.acts.home('shoes', guest.id)
  expect(coupons).toMatchObject([
    { id, of: both.brands.cafe.name, brands: [both.brands.cafe.name, both.brands.shoes.name], transferable: false },
  ])
  expect((await both.acts.home('cafe', guest.id)).coupons.map((one) => one.id).sort()).toEqual([id, own.id].sort())
  const looked = await both.acts.open('shoes', guest.id, id)
  expect(looked.ok && looked.value.coupon.openedAt).toBe(stage.now())
  expect((await both.acts.byCode('shoes', guest.id, id, (await both.acts.codeAt('shoes')).digits)).ok).toBe(true)
  await expectUsedAtShoes(id)
})
