// Points, stored value and coupons on an order: the real use cases on the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { standing } from '../bad-input/refuses.ts'
import { must } from '../must.ts'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let other: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  for (const [id, { rules, brand = stage.place.brand }] of Object.entries(COUPONS))
    await stage.publish('campaign', id, { ...TEN_OFF, ...rules }, brand)
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  // 600 points, and NT$1,000 with a bonus of 100.
  must(await tills.acts.order({ total: 6_000, member: { phone: mei.phone, enrol: false } }))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
})

const points = (amount: number) => [{ programId: stage.POINTS, amount }]
const value = (amount: number) => [{ programId: tills.VALUE, amount }]
const live = async (away = 0) => ({ code: await tills.liveCode(mei.id, away) })
/** Coupons of other rules, and the word with which this store refuses them on a bill of NT$200 at ten on a Saturday. */
const TEN_OFF = {
  name: { 'zh-Hant': '折十元' },
  benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
  validity: { kind: 'days-after-issue', days: 30 },
}
const dear = { benefit: { kind: 'amount', settings: { off: 10, minSpend: 500 } } }
const later = { validity: { kind: 'fixed', from: '2026-11-25', until: '2026-11-30' } }
const COUPONS: Record<string, { rules: object; brand?: string; word?: string }> = {
  cmp_01JDHF0CP000000000000000F2: { rules: { stores: [cafe.stores[0]!.id] } },
  cmp_01JDHF0CP000000000000000F3: { rules: { stores: [cafe.stores[1]!.id] }, word: 'coupon-other-store' },
  cmp_01JDHF0CP000000000000000F4: { rules: { open: [{ weekdays: [1] }] }, word: 'coupon-not-today' },
  cmp_01JDHF0CP000000000000000F5: {
    rules: { open: [{ hours: [{ from: '14:00', to: '18:00' }] }] },
    word: 'coupon-not-today',
  },
  cmp_01JDHF0CP000000000000000F6: { rules: dear, word: 'coupon-min-spend' },
  cmp_01JDHF0CP000000000000000F7: { rules: later, word: 'coupon-not-yet' },
  cmp_01JDHF0CP000000000000000F8: { rules: { brands: [cafe.id] }, brand: shoes.id },
  cmp_01JDHF0CP000000000000000F9: { rules: {}, brand: shoes.id, word: 'coupon-other-brand' },
}

/** The sums of a member's entries, which the balances have to be. */
const sums = async (member = mei.id) => {
  const of = (await tills.acts.history(member)).reduce<Record<string, number>>((all, one) => {
    all[one.of] = (all[one.of] ?? 0) + one.delta
    return all
  }, {})
  return { points: of[stage.POINTS] ?? 0, value: of[tills.VALUE] ?? 0 }
}
/** What the till is told may be used: the balances less what is set aside. */
const free = async () => {
  const { usable } = must(await tills.acts.quote({ total: 100_000, member: { phone: mei.phone, enrol: false } }))
  const of = (id: string) => usable.find(({ programId }) => programId === id)?.available ?? 0
  return { points: of(stage.POINTS), value: of(tills.VALUE) }
}
const refused = async (asked: Promise<{ ok: boolean; failure?: string }>, word: string) => {
  const before = standing({ table })
  expect(await asked).toMatchObject({ ok: false, failure: word })
  expect(standing({ table })).toEqual(before)
}

describe('points at once, with a live code', () => {
  test('lower the bill; what was paid earns, on the same card', async () => {
    const done = must(await tills.acts.order({ total: 180, bill: 200, use: points(200), member: await live() }))
    expect(done.used).toMatchObject([{ programId: stage.POINTS, amount: 200, money: 20, pays: false, balance: 400 }])
    expect(done.earned.find(({ programId }) => programId === stage.POINTS)).toMatchObject({ added: 18, balance: 418 })
    expect(done.receiptText).toContain('折抵 200 點，−NT$20（剩 400 點）')
    expect([await sums(), await free()]).toEqual([
      { points: 418, value: 1_100 },
      { points: 418, value: 1_100 },
    ])
    expect((await tills.acts.history(mei.id)).map(({ reason }) => reason)).toContain('offset')
  })
  test('are refused for a spoken number, the ten digits, an old code and a used one, and nothing is written', async () => {
    const asked = { total: 180, bill: 200, use: points(200) }
    await refused(tills.acts.order({ ...asked, member: { phone: mei.phone, enrol: false } }), 'live-code-needed')
    await refused(tills.acts.order({ ...asked, member: { code: await tills.staticCode(mei.id) } }), 'live-code-needed')
    await refused(tills.acts.order({ ...asked, member: await live(-2) }), 'live-code-stale')
    await refused(tills.acts.order({ ...asked, member: await live(2) }), 'live-code-stale')
    const member = await live(-1)
    must(await tills.acts.order({ ...asked, member }))
    await refused(tills.acts.order({ ...asked, member }), 'live-code-used')
    must(await tills.acts.order({ ...asked, member: await live() }))
  })
  test('go in whole steps, up to a share of the bill, and never more than there are', async () => {
    const wants = async (amount: number, money: number) => ({
      total: 200 - money,
      bill: 200,
      use: points(amount),
      member: await live(),
    })
    await refused(tills.acts.order(await wants(205, 20)), 'use-not-allowed')
    await refused(tills.acts.order(await wants(610, 61)), 'not-enough')
    await refused(tills.acts.order({ ...(await wants(600, 60)), bill: 100, total: 40 }), 'use-not-allowed')
    await refused(tills.acts.order(await wants(200, 0)), 'total-wrong')
    for (const amount of [0, -10, 1.5, 1e9]) expect((await tills.acts.order(await wants(amount, 0))).ok).toBe(false)
    expect(await free()).toEqual({ points: 600, value: 1_100 })
  })
})

describe('stored value', () => {
  test('pays a part of the total and lowers nothing: all of it earns', async () => {
    const done = must(await tills.acts.order({ total: 500, bill: 500, use: value(300), member: await live() }))
    expect(done.used).toMatchObject([{ programId: tills.VALUE, amount: 300, money: 300, pays: true, balance: 800 }])
    expect(done.earned.find(({ programId }) => programId === stage.POINTS)).toMatchObject({ added: 50 })
    expect(await sums()).toEqual({ points: 650, value: 800 })
  })
  test('of another company is not spent here', async () => {
    const use = [{ programId: tills.FOREIGN, amount: 10 }]
    await refused(tills.acts.order({ total: 500, bill: 500, use, member: await live() }), 'value-other-company')
  })
})

describe('a hold', () => {
  const lay = async (more: object = {}, key?: string) =>
    tills.acts.hold({ total: 400, use: [...value(100), ...points(300)], member: await live(), ...more }, key)

  test('says what comes off, keeps it from others, and is used by its order', async () => {
    const line = { sku: 'L', name: '拿鐵', quantity: 2, price: 150, discount: 0 }
    const cake = { sku: 'C', name: '蛋糕', quantity: 1, price: 100, discount: 0 }
    const held = must(await lay({ lines: [line, cake] }))
    expect(held).toMatchObject({ off: 30, total: 370, due: 270, lines: [277, 93] })
    expect([await sums(), await free()]).toEqual([
      { points: 600, value: 1_100 },
      { points: 300, value: 1_000 },
    ])
    await refused(tills.acts.order({ total: 400, hold: held.id }), 'hold-mismatch')
    await refused(
      tills.acts.order({ total: 370, hold: held.id, member: { phone: other.phone, enrol: false } }),
      'hold-mismatch',
    )
    const done = must(await tills.acts.order({ total: 370, hold: held.id, lines: [line, cake] }))
    expect(done.used.map(({ amount, money }) => [amount, money])).toEqual([
      [300, 30],
      [100, 100],
    ])
    expect(await sums()).toEqual({ points: 337, value: 1_000 })
    await refused(tills.acts.order({ total: 370, hold: held.id }), 'hold-mismatch')
    expect(await tills.acts.release(held.id)).toMatchObject({ failure: 'hold-mismatch' })
  })
  test('is let go once or twice, by the till or by time', async () => {
    const held = must(await lay())
    must(await tills.acts.release(held.id))
    must(await tills.acts.release(held.id))
    expect(await free()).toEqual({ points: 600, value: 1_100 })
    await refused(tills.acts.order({ total: 370, hold: held.id }), 'hold-lapsed')
    stage.advance(MINUTE)
    const second = must(await lay())
    stage.advance(11 * MINUTE)
    expect(await free()).toEqual({ points: 600, value: 1_100 })
    await refused(tills.acts.order({ total: 370, hold: second.id }), 'hold-lapsed')
    must(await tills.acts.release(second.id))
    expect(await tills.acts.release('hld_00000000000000000000000000')).toMatchObject({ failure: 'hold-unknown' })
    expect(await sums()).toEqual({ points: 600, value: 1_100 })
  })
  test('asked for again is the same hold, whenever; with other words it is refused', async () => {
    const asked = { total: 400, use: points(300), member: await live() }
    const held = must(await tills.acts.hold(asked, 'key-1'))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const before = standing({ table })
      expect(must(await tills.acts.hold(asked, 'key-1'))).toEqual(held)
      expect(standing({ table })).toEqual(before)
    }
  })
  test('for nobody, or for somebody unknown here, is refused', async () => {
    await refused(lay({ member: { code: '0000000000' } }), 'member-not-found')
    await refused(lay({ member: { phone: mei.phone, enrol: false } }), 'live-code-needed')
    await refused(lay({ use: [{ programId: 'crd_00000000000000000000000000', amount: 1 }] }), 'use-not-allowed')
  })
})

describe('a coupon of the member', () => {
  test('comes off before points do, is redeemed with the order, and is whole again when the order is refunded', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id)
    const held = must(await tills.acts.hold({ total: 110, use: points(500), coupons: [code], member: await live() }))
    expect(held).toMatchObject({ off: 60, total: 50, coupons: [{ id, off: 10 }] })
    await refused(
      tills.acts.order({ total: 100, bill: 110, coupons: [code], member: { phone: mei.phone, enrol: false } }),
      'coupon-held',
    )
    const { number, redeemed } = must(await tills.acts.order({ total: 50, hold: held.id }))
    expect(redeemed).toMatchObject([{ id, off: 10 }])
    must(await tills.acts.refund(number, 20))
    const rest = must(await tills.acts.refund(number, 30))
    expect(rest.revived).toEqual([id])
    const again = { total: 100, bill: 110, coupons: [code], member: { phone: mei.phone, enrol: false } }
    expect(must(await tills.acts.order(again)).redeemed).toMatchObject([{ id, off: 10 }])
  })
  test('is offered by a quote, and to a clerk, just where the order takes it; a quote writes nothing', async () => {
    const held = await Promise.all(
      Object.entries(COUPONS).map(async ([campaign, { brand, word }]) => ({
        word,
        ...(await tills.acts.giveCoupon(mei.id, { campaign, ...(brand && { brand }) })),
      })),
    )
    const member = { phone: mei.phone, enrol: false }
    const offered = async (total: number) => {
      const before = standing({ table })
      const { coupons } = must(await tills.acts.quote({ total, member: await live() }))
      expect(standing({ table })).toEqual(before)
      return coupons.map(({ code }) => code).sort()
    }
    const codes = (which: (word: string | undefined) => boolean) =>
      held.flatMap(({ code, word }) => (which(word) ? [code] : [])).sort()
    expect(await offered(200)).toEqual(codes((word) => !word))
    expect(await offered(500)).toEqual(codes((word) => !word || word === 'coupon-min-spend'))
    const seen = must(await tills.acts.lookAsClerk(mei.phone))
    // Without a bill nothing is asked of it.
    expect(seen.kind === 'member' && seen.coupons).toHaveLength(3)
    for (const { code, word } of held) {
      const asked = tills.acts.order({ total: 190, bill: 200, coupons: [code], member })
      if (word) await refused(asked, word)
      else must(await asked)
    }
    expect(await offered(200)).toEqual([])
  })
  test('stands alone on a bill where its campaign says nothing else', async () => {
    const [one, two] = [await tills.acts.giveCoupon(mei.id), await tills.acts.giveCoupon(mei.id)]
    const both = { total: 180, bill: 200, coupons: [one.code, two.code] }
    await refused(tills.acts.order({ ...both, member: { phone: mei.phone, enrol: false } }), 'coupon-not-with-others')
    await refused(tills.acts.hold({ ...both, total: 200, member: await live() }), 'coupon-not-with-others')
  })
  test('of somebody else is none', async () => {
    const { code } = await tills.acts.giveCoupon(other.id)
    await refused(
      tills.acts.order({ total: 100, bill: 110, coupons: [code], member: { phone: mei.phone, enrol: false } }),
      'coupon-not-found',
    )
  })
})

describe('a refund', () => {
  test('brings back its share of what was used, and all of it in the end', async () => {
    const use = [...points(310), ...value(150)]
    const { number } = must(await tills.acts.order({ total: 369, bill: 400, use, member: await live() }))
    expect(must(await tills.acts.preview(number, 123))).toMatchObject({
      returned: [{ amount: 103 }, { amount: 50 }],
      cash: 73,
    })
    const first = must(await tills.acts.refund(number, 123))
    expect(first.returned).toMatchObject([
      { programId: stage.POINTS, amount: 103, money: 0 },
      { programId: tills.VALUE, amount: 50, money: 50, balance: 1_000 },
    ])
    expect([first.cash, first.receiptText.includes('退回 103 點')]).toEqual([73, true])
    const second = must(await tills.acts.refund(number, 246))
    expect(second.returned.map(({ amount }) => amount)).toEqual([207, 100])
    expect([await sums(), await free()]).toEqual([
      { points: 600, value: 1_100 },
      { points: 600, value: 1_100 },
    ])
    const entries = await tills.acts.history(mei.id)
    expect(entries.filter(({ reason }) => reason === 'given-back').length).toBeGreaterThanOrEqual(4)
    const [used] = entries.filter(({ reason }) => reason === 'offset')
    const back = entries.find(({ reason, of }) => reason === 'given-back' && of === stage.POINTS)!
    expect(await tills.acts.entry(mei.id, back.key)).toMatchObject({ reverses: used!.key })
  })
  test('that came before its order takes its share back at once', async () => {
    const asked = tills.acts.orderOf({ total: 180, bill: 200, use: points(200), member: await live() }) as {
      number: string
    }
    must(await tills.acts.refund(asked.number, 90))
    must(await tills.acts.again(asked))
    expect(await sums()).toEqual({ points: 600 - 200 + 100 + 9, value: 1_100 })
    must(await tills.acts.refund(asked.number, 90))
    expect(await sums()).toEqual({ points: 600, value: 1_100 })
  })
})

test('an order that used things is answered again as it was, and does nothing twice', async () => {
  const asked = tills.acts.orderOf({ total: 180, bill: 200, use: points(200), member: await live() })
  const first = must(await tills.acts.again(asked, 'key-1'))
  for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
    stage.advance(wait)
    const before = standing({ table })
    expect(must(await tills.acts.again(asked, 'key-1'))).toEqual(first)
    expect(await tills.acts.again(asked, 'key-1', 'other')).toMatchObject({ failure: 'idempotency-key-reused' })
    expect(await tills.acts.again(asked, 'key-2')).toMatchObject({ failure: 'order-already-recorded' })
    expect(standing({ table })).toEqual(before)
  }
})

describe('numbers that are tried out', () => {
  const retryAt = () => new Date(Date.parse(stage.now()) + MINUTE).toISOString()
  const known = () => ({ phone: mei.phone, enrol: false })

  test('are told sixty times a minute; then the till hears when it may ask again, and codes are told all the while', async () => {
    const answers: unknown[] = []
    for (let nth = 0; nth < 61; nth++) answers.push(await tills.acts.look(known()))
    expect(answers[59]).toMatchObject({ ok: true, value: { member: { name: '客○0' } } })
    expect(answers[60]).toMatchObject({ failure: 'too-many-requests', detail: { retryAt: retryAt() } })
    expect(await tills.acts.look(await live())).toMatchObject({ ok: true })
    expect(await tills.acts.quote({ total: 100, member: known() })).toMatchObject({ failure: 'too-many-requests' })
    must(await tills.acts.order({ total: 100, member: known() }))
    stage.advance(MINUTE)
    must(await tills.acts.look(known()))
  })

  test('are told thirty times a minute to staff who look for whom to merge', async () => {
    const { previewMerge } = await import('#functions/abilities/merging.ts')
    const actor = { kind: 'staff', group: stage.place.group, staff: 'stf_1', name: '店長', role: 'owner', brands: [] }
    const ask = (asked: string) =>
      previewMerge(
        { id: mei.id, brand: stage.place.brand, other: asked } as never,
        { actor, now: stage.now() } as never,
      )
    for (let nth = 0; nth < 30; nth++)
      expect(await ask('0900000000')).toMatchObject({ failure: 'merge-unknown-member' })
    expect(await ask(other.phone)).toMatchObject({ failure: 'too-many-requests', detail: { retryAt: retryAt() } })
    expect(await ask(other.id)).toMatchObject({ ok: true })
  })

  test('quote a guest as often as the basket changes, and nobody sixty times a minute', async () => {
    const before = standing({ table })
    for (let nth = 0; nth < 70; nth++) must(await tills.acts.quote({ total: 100, member: known() }))
    expect(standing({ table })).toEqual(before)
    const stranger = (nth: number) => ({ phone: `09${String(60_000_000 + nth)}`, enrol: false })
    for (let nth = 0; nth < 60; nth++) must(await tills.acts.quote({ total: 100, member: stranger(nth) }))
    expect(await tills.acts.quote({ total: 100, member: known() })).toMatchObject({ detail: { retryAt: retryAt() } })
    must(await tills.acts.quote({ total: 100, member: await live() }))
  })
})
