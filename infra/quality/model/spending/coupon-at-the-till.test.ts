// A coupon on a till's bill: what shows that it is the member's, and which code it has.
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { couponNumber, readCode } from '#shared/domain/coupon/coupon-code.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { readHand } from '../../../../liff-app/data/staff/read-hand.ts'
import { standing } from '../bad-input/refuses.ts'
import { must, word } from '../must.ts'
import type * as Stage from '../stage.ts'
import type * as Clerks from './clerk-hands.ts'
import type * as Asks from './line-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const WELCOME = 'cmp_01JDHF0CP000000000000000W1'
const POOL = 'cmp_01JDHF0CP000000000000000P1'
const POOL_TOO = 'cmp_01JDHF0CP000000000000000P2'
const BILL = { bill: 300, total: 290 }

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
  const tenOff = {
    name: { 'zh-Hant': '折十元' },
    benefit: { kind: 'amount', settings: { off: 10, minSpend: 0 } },
    validity: { kind: 'days-after-issue', days: 30 },
  }
  await stage.publish('campaign', WELCOME, { ...tenOff, codes: { kind: 'same', code: 'Welcome50' } })
  await stage.publish('campaign', POOL, { ...tenOff, codes: { kind: 'pool' } })
  await stage.publish('campaign', POOL_TOO, { ...tenOff, codes: { kind: 'pool' } })
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
})

const live = async (away = 0) => ({ code: await tills.liveCode(mei.id, away) })
const order = (more: object, member: object = { phone: mei.phone }) => tills.acts.order({ ...BILL, member, ...more })
const refused = async (asked: () => Promise<{ ok: boolean; failure?: string }>, failure: string) => {
  const before = JSON.stringify(standing({ table }))
  expect(await asked()).toMatchObject({ ok: false, failure })
  expect(JSON.stringify(standing({ table }))).toBe(before)
}

describe('a till that only heard a number', () => {
  test('is told of a coupon, not what it is used by; with the live code it is', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id)
    for (const member of [{ phone: mei.phone }, { code: await tills.staticCode(mei.id) }, await live(9)]) {
      const quote = must(await tills.acts.quote({ total: 300, member }))
      expect(quote.coupons).toMatchObject([{ id: null, code: null, needs: 'proof', number: couponNumber(id) }])
      expect(JSON.stringify(quote)).not.toContain(code)
    }
    const shown = must(await tills.acts.quote({ total: 300, member: await live() }))
    expect(shown.coupons).toMatchObject([{ id, code, needs: null }])
  })

  test('uses none that it only names, in an order or a hold', async () => {
    const { id } = await tills.acts.giveCoupon(mei.id)
    const coupons = [couponNumber(id)]
    for (const member of [{ phone: mei.phone }, { code: await tills.staticCode(mei.id) }]) {
      await refused(() => order({ coupons }, member), 'live-code-needed')
      await refused(() => tills.acts.hold({ total: 300, member, coupons }), 'live-code-needed')
    }
    await refused(async () => order({ coupons }, await live(9)), 'live-code-stale')
  })

  test('takes one that is scanned, for it lies on the member’s phone', async () => {
    const { code } = await tills.acts.giveCoupon(mei.id)
    expect(must(await order({ coupons: [code.toLowerCase()] })).redeemed).toMatchObject([{ off: 10 }])
  })

  test('knows the member by the coupon alone that was scanned, and the order is theirs', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id)
    const answer = must(await tills.acts.order({ ...BILL, coupons: [code] }))
    expect(answer).toMatchObject({ redeemed: [{ id, off: 10 }], claimUrl: null, member: { name: expect.any(String) } })
    expect(answer.earned.length).toBeGreaterThan(0)
    await refused(() => tills.acts.order({ ...BILL, coupons: [code] }), 'coupon-already-redeemed')
  })

  test('learns that a code which is nobody’s is no coupon, and of five of them that they are enough', async () => {
    const asked = () => tills.acts.order({ ...BILL, coupons: ['0000000000000000'] })
    for (let nth = 0; nth < 5; nth++) expect(word(await asked())).toBe('coupon-not-found')
    await refused(asked, 'too-many-requests')
  })

  test('spends no points of whom it only knows by a coupon', async () => {
    const { code } = await tills.acts.giveCoupon(mei.id)
    const use = [{ programId: cafe.others[0]!.id as never, amount: 10 }]
    await refused(() => tills.acts.order({ bill: 300, total: 289, coupons: [code], use }), 'member-not-found')
  })

  test('hears of a coupon that an order gave, and not by which code it is used', async () => {
    for (let nth = 0; nth < 20; nth++) {
      const { coupons } = must(await tills.acts.order({ total: 100, member: { phone: mei.phone } }))
      if (coupons.length === 0) continue
      expect(coupons).toMatchObject([{ code: null }])
      return
    }
    throw new Error('no card was filled')
  })
})

describe('whoever knows a coupon’s id alone', () => {
  test('finds nothing by it or by its letters, and uses it with a proof at most', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id)
    expect(id).not.toContain(code)
    await refused(() => order({ coupons: [id] }), 'live-code-needed')
    for (const guess of [id.slice(-16), id.toUpperCase()]) {
      expect(word(await order({ coupons: [guess] }))).toBe('coupon-not-found')
      expect(word(await clerk.lookByCode(guess))).not.toBe('ok')
    }
    expect(must(await order({ coupons: [id] }, await live())).redeemed).toMatchObject([{ id }])
  })
})

describe('a coupon that is named, with a proof', () => {
  test('is used with the live code, which is good for one spending', async () => {
    const [first, second] = [await tills.acts.giveCoupon(mei.id), await tills.acts.giveCoupon(mei.id)]
    const shown = await live()
    expect(must(await order({ coupons: [couponNumber(first.id)] }, shown)).redeemed).toMatchObject([{ id: first.id }])
    await refused(() => order({ coupons: [couponNumber(second.id)] }, shown), 'live-code-used')
    // What is scanned needs none.
    expect(must(await order({ coupons: [second.code] }, shown)).redeemed).toMatchObject([{ id: second.id }])
  })

  test('is used with the code by SMS, and with no other', async () => {
    const { id } = await tills.acts.giveCoupon(mei.id)
    must(await tills.acts.text(mei.phone))
    const smsCode = /\d{6}/.exec(tills.inbox.at(-1)!.text)![0]
    const wrong = String((Number(smsCode) + 1) % 1_000_000).padStart(6, '0')
    const asked = (digits: string) => order({ coupons: [couponNumber(id)] }, { phone: mei.phone, smsCode: digits })
    expect(word(await asked(wrong))).toBe('spend-code-wrong')
    expect(must(await asked(smsCode)).redeemed).toMatchObject([{ id }])
  })

  test('is used with a yes on LINE, which is for that coupon', async () => {
    await line.befriend(mei)
    const [one, two] = [await tills.acts.giveCoupon(mei.id), await tills.acts.giveCoupon(mei.id)]
    const asked = { coupons: [couponNumber(one.id)], bill: 300 }
    const { id: lineAsk } = must(await tills.acts.question(mei.phone, asked))
    expect(must(await line.read(mei, lineAsk)).lines).toMatchObject([{ what: 'coupon', amount: 1 }])
    must(await line.answer(mei, lineAsk, true))
    const by = { phone: mei.phone, lineAsk }
    await refused(() => order({ coupons: [couponNumber(two.id)] }, by), 'spend-ask-mismatch')
    expect(must(await order({ coupons: asked.coupons }, by)).redeemed).toMatchObject([{ id: one.id }])
    expect(word(await tills.acts.question(mei.phone, { ...asked, coupons: ['HF 7K2Q 93'] }))).toBe('coupon-not-found')
  })

  test('is never somebody else’s', async () => {
    const { id } = await tills.acts.giveCoupon(other.id)
    expect(word(await order({ coupons: [couponNumber(id)] }, await live()))).toBe('coupon-not-found')
  })
})

describe('one code for everybody', () => {
  test('each coupon is scanned by a code of its own; the one for all is there to be read', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id, { campaign: WELCOME })
    expect(code).toMatch(/^[0-9A-Z]{16}$/)
    const { coupons } = must(await tills.acts.quote({ total: 300, member: await live() }))
    expect(coupons).toMatchObject([{ code, shared: 'Welcome50' }])
    expect(must(await order({ coupons: [code] })).redeemed).toMatchObject([{ id }])
  })

  test('a clerk scans it as well', async () => {
    const { id, code } = await tills.acts.giveCoupon(mei.id, { campaign: WELCOME })
    expect(must(await clerk.redeem({ code })).coupon).toMatchObject({ id, state: 'redeemed' })
  })

  test('typed at a till, it is the coupon of theirs that ends first, once the member has shown who they are', async () => {
    const first = await tills.acts.giveCoupon(mei.id, { campaign: WELCOME })
    stage.advance(MINUTE)
    await tills.acts.giveCoupon(mei.id, { campaign: WELCOME })
    await refused(() => order({ coupons: ['welcome50'] }), 'live-code-needed')
    expect(must(await order({ coupons: ['welcome50'] }, await live())).redeemed).toMatchObject([{ id: first.id }])
    expect(word(await order({ coupons: ['welcome50'] }, { phone: other.phone }))).toBe('coupon-not-found')
  })
})

test('codes that are none lock the till that tries them out, at its store, and no coupon', async () => {
  const member = { phone: mei.phone }
  for (let nth = 0; nth < 5; nth++) expect(word(await order({ coupons: [`NONE-${nth}`] }))).toBe('coupon-not-found')
  expect(word(await order({ coupons: ['NONE-6'] }))).toBe('too-many-requests')
  expect(word(await order({ coupons: ['NONE-7'], storeId: cafe.stores[1]!.id }))).toBe('coupon-not-found')
  const { code } = await tills.acts.giveCoupon(mei.id)
  expect(must(await tills.acts.hold({ total: 300, member, coupons: [code] })).off).toBe(10)
  expect(must(await order({ coupons: [(await tills.acts.giveCoupon(mei.id)).code] })).redeemed).toHaveLength(1)
})

describe('codes of a shop’s own till', () => {
  const LETTERS = [...'ABILO0159abilo_.-']
  const importable = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 4, maxLength: 40 })
    .map((all) => all.join(''))
    .filter((code) => readCode(code).length >= 4)
  const anyCase = (code: string) =>
    fc.tuple(
      fc.constant(code),
      fc
        .array(fc.boolean(), { minLength: 40, maxLength: 40 })
        .map((up) => [...code].map((letter, nth) => (up[nth] ? letter.toUpperCase() : letter.toLowerCase())).join('')),
      fc.constantFrom('scanned' as const, 'typed' as const),
    )
  const clash = 'TILL-1'

  test('whatever a till may make is found as it is scanned or typed, by a clerk and by a till', async () => {
    const found = async (code: string, said: string, how: 'scanned' | 'typed') => {
      const named = readHand(said, how)
      // Typed, it cannot be told from a mobile number; scanned it can.
      if (named && 'phone' in named) return
      const { id } = await tills.acts.giveCoupon(mei.id, { campaign: POOL })
      expect(must(await clerk.lookByCode(named!.code))).toMatchObject({ kind: 'coupon', coupon: { id, code } })
      expect(must(await order({ coupons: [said] })).redeemed).toMatchObject([{ id }])
    }
    await fc.assert(
      fc.asyncProperty(importable.chain(anyCase), async ([code, said, how]) => {
        table.restore(opened)
        ;[mei] = (await stage.makePeople()) as [Stage.Person]
        expect(must(await stage.acts.importCodes(POOL, [code]))).toMatchObject({ added: 1 })
        await found(code, said, how)
      }),
      {
        numRuns: 25,
        examples: ['TILL-1', '20261122', 'abcdefghijklmnop', 'OIL0-OIL0-OIL0-OIL0', '12345-67890'].map(
          (code) => [[code, code.toLowerCase(), 'scanned']] as [[string, string, 'scanned']],
        ),
      },
    )
  })

  test('one that is another campaign’s is refused by name, and nothing is written', async () => {
    expect(must(await stage.acts.importCodes(POOL, [clash, 'TILL-2']))).toEqual({ added: 2, known: 0 })
    expect(must(await stage.acts.importCodes(POOL, ['till-1', 'TILL-3', 'till-3']))).toEqual({ added: 1, known: 2 })
    const asked = () => stage.acts.importCodes(POOL_TOO, ['NEW-1', 'Till-1', 'till-2'])
    await refused(asked, 'codes-taken')
    expect(await asked()).toMatchObject({ detail: { count: 2, codes: 'Till-1, till-2' } })
  })

  test('a coupon keeps its code where another comes with the same one', async () => {
    must(await stage.acts.importCodes(POOL, [clash]))
    const { id, code } = await tills.acts.giveCoupon(mei.id, { campaign: POOL })
    expect(code).toBe(clash)
    const theirs = await tills.acts.giveCoupon(other.id)
    const [{ findCoupon, saveMoved }, { commit }] = await Promise.all([
      import('#functions/coupon/store.ts'),
      import('#functions/platform/table/commit.ts'),
    ])
    const held = (await findCoupon({ ...stage.place, member: other.id }, theirs.id))!
    await commit([saveMoved({ ...held, tillCode: clash, rev: held.rev + 1 })])
    await expect(stage.acts.hangCode(theirs.id, other.id)).rejects.toThrow('another coupon')
    expect(must(await clerk.lookByCode(clash))).toMatchObject({ coupon: { id } })
  })
})

test('a coupon that an order used comes back with the order alone', async () => {
  const { id, code } = await tills.acts.giveCoupon(mei.id)
  const { number } = must(await order({ coupons: [code] }))
  await refused(() => stage.acts.undo(id), 'coupon-on-order')
  const another = await tills.acts.giveCoupon(mei.id)
  const held = must(await tills.acts.hold({ total: 300, member: { phone: mei.phone }, coupons: [another.code] }))
  must(await tills.acts.order({ total: 290, hold: held.id }))
  await refused(() => stage.acts.undo(another.id), 'coupon-on-order')
  expect(must(await tills.acts.refund(number, 290)).revived).toEqual([id])
})
