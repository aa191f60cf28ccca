// A clerk without a till: points, stored value and coupons on a bill that is typed in, and money onto a card.
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { must, word } from '../must.ts'
import type * as Stage from '../stage.ts'
import type * as Clerks from './clerk-hands.ts'
import type * as Asks from './line-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

let stage: typeof Stage
let tills: TillModel['tills']
let clerk: typeof Clerks
let line: typeof Asks
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let other: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  clerk = await import('./clerk-hands.ts')
  line = await import('./line-hands.ts')
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  await line.befriend(mei)
  // 600 points, and NT$1,000 with a bonus of 100.
  must(await tills.acts.order({ total: 6_000, member: { phone: mei.phone, enrol: false } }))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
  opened = table.all()
})
beforeEach(() => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
})

const points = (amount: number) => [{ programId: stage.POINTS, amount }]
const value = (amount: number) => [{ programId: tills.VALUE, amount }]
/** As it stands after a scan: the code that was read, and that it was of now. */
const scanned = async () => {
  const code = await tills.liveCode(mei.id)
  const { seen } = await clerk.scan(code)
  return { code, seen: seen! }
}
/** The sums of her entries. */
const sums = async () => {
  const of = (await tills.acts.history(mei.id)).reduce<Record<string, number>>((all, one) => {
    all[one.of] = (all[one.of] ?? 0) + one.delta
    return all
  }, {})
  return { points: of[stage.POINTS] ?? 0, value: of[tills.VALUE] ?? 0 }
}
/** What may be used, as a clerk sees it. */
const free = async () => {
  const { usable } = must(await clerk.quote({ phone: mei.phone, bill: 100_000 }))
  const of = (id: string) => usable.find(({ programId }) => programId === id)?.available ?? 0
  return { points: of(stage.POINTS), value: of(tills.VALUE) }
}
const refused = async (asked: Promise<{ ok: boolean; failure?: string }>, why: string) => {
  const whole = () => table.all().filter(({ pk }) => !pk.startsWith('door#rate#'))
  const before = whole()
  expect(word(await asked)).toBe(why)
  expect(whole()).toEqual(before)
}

describe('what a member may use', () => {
  test('is told with what each choice leaves, and nothing is written', async () => {
    const { id } = await tills.acts.giveCoupon(mei.id)
    const before = table.all()
    const none = must(await clerk.quote({ phone: mei.phone, bill: 300 }))
    expect(none).toMatchObject({ used: [], laid: [], off: 0, total: 300, due: 300 })
    expect(none.coupons).toMatchObject([{ id }])
    expect(none.usable).toMatchObject([
      { programId: stage.POINTS, available: 600, most: 600, money: 60, step: 10, worth: 1, pays: false },
      { programId: tills.VALUE, available: 1_100, most: 300, pays: true },
    ])
    const chosen = must(
      await clerk.quote({ phone: mei.phone, bill: 300, coupons: [id], use: [...points(500), ...value(200)] }),
    )
    expect(chosen).toMatchObject({ off: 60, total: 240, due: 40, laid: [{ id, off: 10 }] })
    // Value pays what the rest has left.
    expect(chosen.usable.find(({ pays }) => pays)).toMatchObject({ most: 240 })
    expect(table.all()).toEqual(before)
  })

  test('refuses what cannot be, with the word that the till says', async () => {
    const asked = { phone: mei.phone, bill: 300 }
    await refused(clerk.quote({ ...asked, use: points(605) }), 'not-enough')
    await refused(clerk.quote({ ...asked, use: points(15) }), 'use-not-allowed')
    await refused(clerk.quote({ ...asked, use: value(301) }), 'use-not-allowed')
    await refused(clerk.quote({ ...asked, use: [{ programId: tills.FOREIGN, amount: 1 }] }), 'value-other-company')
    await refused(clerk.quote({ phone: mei.phone, code: 'x', bill: 300 }), 'input-invalid')
  })
})

describe('points on a bill', () => {
  const bill = () => ({ bill: 300, use: points(500), total: 250 })

  test('lower it; what is paid earns; ten minutes later at most it is as if nothing had been', async () => {
    const before = await sums()
    const proof = await scanned()
    // A bill takes a while to type in: the code on the phone is another one by now.
    stage.advance(2 * MINUTE)
    const { act } = must(await clerk.spend({ ...proof, ...bill() }, 'spend-1'))
    expect(act).toMatchObject({
      kind: 'spend',
      amount: 300,
      spent: {
        off: 50,
        total: 250,
        due: 250,
        used: [{ programId: stage.POINTS, amount: 500, money: 50, balance: 100 }],
      },
    })
    expect(act.earned.find(({ programId }) => programId === stage.POINTS)).toMatchObject({ added: 25, balance: 125 })
    expect([await sums(), await free()]).toMatchObject([{ points: 125 }, { points: 125 }])
    stage.advance(9 * MINUTE)
    must(await clerk.undo(act.id, 'undo-1'))
    expect([await sums(), await free()]).toEqual([before, before])
    expect((await clerk.today())[0]).toMatchObject({ id: act.id, undoneAt: stage.now() })
    expect(word(await clerk.undo(act.id))).toBe('act-undone')
  })

  test('later than that nobody at the counter takes them back', async () => {
    const { act } = must(await clerk.spend({ ...(await scanned()), ...bill() }))
    stage.advance(10 * MINUTE + SECOND)
    await refused(clerk.undo(act.id), 'act-too-late')
  })

  test('what was undone in part elsewhere is not taken back twice: points that the rest had earned were used', async () => {
    const { act } = must(await clerk.spend({ ...(await scanned()), ...bill() }))
    stage.advance(MINUTE)
    must(await clerk.spend({ ...(await scanned()), bill: 500, use: points(120), total: 488 }))
    must(await clerk.undo(act.id))
    expect((await sums()).points).toBeGreaterThanOrEqual(0)
    expect(await sums()).toEqual(await free())
  })

  test('are refused for a spoken number, the ten digits, and a code of before, and nothing is written', async () => {
    await refused(clerk.spend({ phone: mei.phone, ...bill() }), 'live-code-needed')
    await refused(clerk.spend({ code: await tills.staticCode(mei.id), ...bill() }), 'live-code-needed')
    await refused(clerk.spend({ code: await tills.liveCode(mei.id, -2), ...bill() }), 'live-code-stale')
    await refused(clerk.spend({ code: '0000000000', ...bill() }), 'code-unknown')
    await refused(clerk.spend({ code: await tills.liveCode(mei.id), ...bill(), total: 240 }), 'total-wrong')
  })

  test('a code that was read is good for one spending, of that clerk, at that store, for five minutes', async () => {
    const proof = await scanned()
    stage.advance(2 * MINUTE)
    await refused(clerk.spend({ ...proof, ...bill() }, undefined, 1), 'live-code-stale')
    await refused(
      clerk.spend({ code: await tills.staticCode(other.id), seen: proof.seen, ...bill() }),
      'live-code-needed',
    )
    stage.advance(3 * MINUTE)
    await refused(clerk.spend({ ...proof, ...bill() }), 'live-code-stale')
    const fresh = await scanned()
    must(await clerk.spend({ ...fresh, bill: 300, use: points(10), total: 299 }))
    await refused(clerk.spend({ ...fresh, bill: 300, use: points(10), total: 299 }), 'live-code-used')
    await refused(
      tills.acts.order({ total: 299, bill: 300, use: points(10), member: { code: fresh.code } }),
      'live-code-used',
    )
  })

  test('whoever has the number agrees on LINE, to this much and no more, once', async () => {
    const wish = { phone: mei.phone, bill: 300, use: points(500) }
    const { id } = must(await clerk.ask({ ...wish, coupons: [] }, 'ask-1'))
    expect(must(await line.read(mei, id)).lines).toMatchObject([{ what: 'use', amount: 500, money: 50 }])
    await refused(clerk.spend({ ...wish, total: 250, lineAsk: id }), 'spend-ask-waiting')
    must(await line.answer(mei, id, true))
    await refused(clerk.spend({ ...wish, use: points(600), total: 240, lineAsk: id }), 'spend-ask-mismatch')
    await refused(clerk.spend({ ...wish, total: 250, lineAsk: id }, undefined, 1), 'spend-ask-mismatch')
    const { act } = must(await clerk.spend({ ...wish, total: 250, lineAsk: id }))
    await refused(clerk.spend({ ...wish, use: points(10), total: 299, lineAsk: id }), 'spend-ask-used')
    must(await clerk.undo(act.id))
    expect(await sums()).toEqual(await free())
  })

  test('a coupon that was only named has to be agreed to as well', async () => {
    const { id: coupon } = await tills.acts.giveCoupon(mei.id)
    const wish = { phone: mei.phone, bill: 300, use: points(100) }
    const { id } = must(await clerk.ask({ ...wish, coupons: [] }))
    must(await line.answer(mei, id, true))
    await refused(clerk.spend({ ...wish, coupons: [coupon], total: 280, lineAsk: id }), 'spend-ask-mismatch')
    stage.advance(MINUTE)
    const both = must(await clerk.ask({ ...wish, coupons: [coupon] }))
    expect(must(await line.read(mei, both.id)).lines.map(({ what }) => what)).toEqual(['coupon', 'use'])
    must(await line.answer(mei, both.id, true))
    must(await clerk.spend({ ...wish, coupons: [coupon], total: 280, lineAsk: both.id }))
  })

  test('or tells the code that came by SMS', async () => {
    must(await clerk.text(mei.phone))
    const smsCode = /\d{6}/.exec(tills.inbox.at(-1)!.text)![0]
    const wrong = String((Number(smsCode) + 1) % 1_000_000).padStart(6, '0')
    const wish = { phone: mei.phone, ...bill() }
    expect(word(await clerk.spend({ ...wish, smsCode: wrong }))).toBe('spend-code-wrong')
    must(await clerk.spend({ ...wish, smsCode }))
    await refused(clerk.spend({ ...wish, use: points(10), total: 299, smsCode }), 'spend-code-used')
  })

  test('the same request is answered the same for ever; another body is refused, without a key the code is used', async () => {
    const proof = await scanned()
    const first = must(await clerk.spend({ ...proof, ...bill() }, 'k'))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const rows = table.all()
      expect(must(await clerk.spend({ ...proof, ...bill() }, 'k'))).toEqual(first)
      await refused(clerk.spend({ ...proof, ...bill(), bill: 301 }, 'k'), 'idempotency-key-reused')
      expect(table.all()).toEqual(rows)
    }
    await refused(clerk.spend({ ...proof, ...bill() }), 'live-code-stale')
  })

  test('of the same request twice at the same moment one spends, and both are told so', async () => {
    const proof = await scanned()
    const both = await Promise.all([1, 2].map(() => clerk.spend({ ...proof, ...bill() }, 'k')))
    expect(new Set(both.map((one) => must(one).act.id)).size).toBe(1)
    expect((await sums()).points).toBe(125)
  })
})

describe('a coupon for something', () => {
  const LATTE = 'cmp_01JDHF0CP000000000000000L1'
  const given = async () => {
    await stage.publish('campaign', LATTE, {
      name: { 'zh-Hant': '送一杯拿鐵' },
      benefit: { kind: 'item', settings: { item: { 'zh-Hant': '拿鐵' }, quantity: 1, sku: null } },
      validity: { kind: 'days-after-issue', days: 30 },
    })
    return tills.acts.giveCoupon(mei.id, { campaign: LATTE })
  }
  const stateOf = async (coupon: string) =>
    must(await clerk.quote({ phone: mei.phone, bill: 300 })).coupons.some(({ id }) => id === coupon) ? 'usable' : 'gone'

  test('is handed over with the bill, takes nothing off it, and is undone with it', async () => {
    const { id } = await given()
    const wish = { bill: 300, coupons: [id] }
    const quote = must(await clerk.quote({ phone: mei.phone, ...wish }))
    expect(quote).toMatchObject({ laid: [{ id, off: 0 }], off: 0, total: 300 })
    const asked = { ...(await scanned()), ...wish, total: 300 }
    const { act } = must(await clerk.spend(asked, 'key'))
    expect(act.spent).toMatchObject({ coupons: [{ id, off: 0 }], due: 300 })
    // The bill earns what it would have earned without it.
    expect(act.earned.length).toBeGreaterThan(0)
    expect(await stateOf(id)).toBe('gone')
    must(await clerk.undo(act.id))
    expect(await stateOf(id)).toBe('usable')
  })

  test('is agreed to by who only said their number, as any other', async () => {
    const { id } = await given()
    const wish = { phone: mei.phone, bill: 300, use: [], coupons: [id] }
    await refused(clerk.spend({ ...wish, total: 300 }), 'live-code-needed')
    const asked = must(await clerk.ask(wish))
    expect(must(await line.read(mei, asked.id)).lines).toMatchObject([{ what: 'coupon' }])
    must(await line.answer(mei, asked.id, true))
    must(await clerk.spend({ ...wish, total: 300, lineAsk: asked.id }))
    expect(await stateOf(id)).toBe('gone')
  })

  test('is refused on the bill of a till that names no goods: a till knows them', async () => {
    const { code } = await given()
    const asked = { bill: 300, total: 300, coupons: [code], member: { code: await tills.liveCode(mei.id) } }
    await refused(tills.acts.order(asked), 'coupon-item-missing')
  })
})

describe('points, stored value and a coupon together', () => {
  test('whatever is chosen, the quote is what it costs, and its undo leaves what was there', async () => {
    const { id } = await tills.acts.giveCoupon(mei.id)
    const [rows, before] = [table.all(), await sums()]
    const some = {
      bill: fc.integer({ min: 1, max: 2_000 }),
      steps: fc.nat(60),
      money: fc.nat(1_100),
      coupon: fc.boolean(),
    }
    await fc.assert(
      fc.asyncProperty(fc.record(some), async ({ bill, steps, money, coupon }) => {
        fc.pre(steps + money > 0 || coupon)
        table.restore(rows)
        stage.setClock(stage.STARTED)
        const proof = await scanned()
        const use = [...(steps ? points(steps * 10) : []), ...(money ? value(money) : [])]
        const wish = { code: proof.code, bill, use, coupons: coupon ? [id] : [] }
        const quoted = await clerk.quote(wish)
        const total = quoted.ok ? quoted.value.total : bill
        const done = await clerk.spend({ ...wish, ...proof, total })
        if (!quoted.ok) return void expect(word(done)).toBe(word(quoted))
        const { act } = must(done)
        expect(act.spent).toMatchObject({ off: quoted.value.off, total, due: quoted.value.due })
        expect(await sums()).toEqual(await free())
        must(await clerk.undo(act.id))
        expect([await sums(), await free()]).toEqual([before, before])
        expect(must(await clerk.quote({ ...wish, use: [] })).laid).toHaveLength(wish.coupons.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('money onto a card', () => {
  test('is believed of a spoken number, earns its bonus, and goes again with it while nothing is used', async () => {
    const found = must(await clerk.look(other.phone))
    expect(found).toMatchObject({ topUps: [{ programId: tills.VALUE }] })
    const asked = { phone: other.phone, amount: 1_000, programId: tills.VALUE }
    const { act } = must(await clerk.topUp(asked, 'top-1'))
    expect(act).toMatchObject({ kind: 'top-up', toppedUp: { paid: 1_000, bonus: 100, balance: 1_100 } })
    expect(must(await clerk.topUp(asked, 'top-1')).act).toEqual(act)
    must(await clerk.undo(act.id, 'u'))
    expect(must(await clerk.look(other.phone))).toMatchObject({ cards: [{ balance: 0 }] })
    expect(must(await clerk.undo(act.id, 'u')).act.undoneAt).toBe(stage.now())
  })

  test('stays where something of it was used, and says so', async () => {
    const { act } = must(await clerk.topUp({ phone: mei.phone, amount: 100, programId: tills.VALUE }))
    must(await clerk.spend({ ...(await scanned()), bill: 1_150, use: value(1_150), total: 1_150 }))
    await refused(clerk.undo(act.id), 'top-up-used')
  })

  test('is refused where the card does not take so much, and of a card that another company owes', async () => {
    await refused(clerk.topUp({ phone: mei.phone, amount: 10_001, programId: tills.VALUE }), 'amount-invalid')
    await refused(clerk.topUp({ phone: mei.phone, amount: 100, programId: tills.FOREIGN }), 'value-other-company')
    await refused(clerk.topUp({ phone: '0900000000', amount: 100, programId: tills.VALUE }), 'code-unknown')
  })
})
