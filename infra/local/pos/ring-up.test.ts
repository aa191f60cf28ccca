import { describe, expect, test, vi } from 'vitest'
import { openVault } from '../vault.ts'
import { isUnderWay, sendAgain } from './carry-act.ts'
import { ringUp } from './ring-up.ts'
import { previewReturn, takeBack } from './take-back.ts'
import { openTills } from './tills.ts'
import type { Till } from './till-of.ts'

const latte = { sku: 'LATTE', name: '拿鐵', price: 150, category: '咖啡' }
const STORE = 'sto_1'

interface Sent {
  number: string
  body: string
  key: string
}

/** A till, and an API on paper that answers each request as it is told; 'silence' is a dead line. */
const setUp = (...script: ('ok' | 'silence' | number)[]) => {
  const sent: Sent[] = []
  const fetch = vi.fn(async (_: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
    const asked = JSON.parse(body) as { number: string; order?: string }
    sent.push({ number: asked.number, body, key: headers['idempotency-key']! })
    const next = script.shift() ?? 'ok'
    if (next === 'silence') throw new Error('dead')
    if (next !== 'ok') return Response.json({ code: 'refused', title: '不收', detail: '' }, { status: next })
    const answer = asked.order
      ? {
          number: asked.number,
          order: asked.order,
          state: 'applied',
          taken: [],
          voided: [],
          returned: [],
          revived: [],
          cash: 0,
          receiptText: '退款',
        }
      : {
          number: asked.number,
          member: null,
          earned: [],
          skipped: [],
          coupons: [],
          used: [],
          redeemed: [],
          claimUrl: null,
          receiptText: '謝謝',
        }
    return Response.json(answer, { status: 201 })
  })
  const tills = openTills(openVault(':memory:'))
  const till: Till = {
    storeId: STORE,
    brandId: 'brd_1',
    letter: 'A',
    tills,
    wire: {
      api: 'http://api.test/api',
      now: () => Date.UTC(2026, 10, 21, 2),
      fetch: fetch as never,
      pause: async () => {},
    },
    key: { id: 'key_1', secret: 'secret' },
    products: [latte],
  }
  const sell = (act: string, quantity = 1) => ringUp(till, { act, lines: [{ sku: 'LATTE', quantity }] })
  return { till, tills, sent, sell }
}

describe('a sale', () => {
  test('takes the next number and is kept as a receipt', async () => {
    const { sell, tills, sent } = setUp()
    await sell('one', 2)
    await sell('two')
    expect(tills.receipts(STORE).map(({ number, total }) => [number, total])).toEqual([
      ['A0002', 150],
      ['A0001', 300],
    ])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
  })

  test('pressed twice is sent once, now and after it was answered', async () => {
    const { sell, sent } = setUp()
    const [first, second] = await Promise.all([sell('one'), sell('one')])
    expect(second).toEqual(first)
    expect(await sell('one')).toEqual(first)
    expect(sent).toHaveLength(1)
  })

  test('that was refused leaves no receipt, and its number is free again', async () => {
    const { sell, tills } = setUp(422)
    expect(await sell('one')).toMatchObject({ did: 'refused' })
    expect([tills.open(STORE), tills.receipts(STORE)]).toEqual([null, []])
    expect(await sell('two')).toMatchObject({ answer: { number: 'A0001' } })
  })

  test('nobody answered stays open: nothing else is begun until it is sent again, with the same key and bytes', async () => {
    const { sell, till, tills, sent } = setUp('silence', 'silence', 503)
    expect(await sell('one')).toEqual({ did: 'unanswered' })
    expect(isUnderWay(tills.open(STORE)!)).toBe(false)
    expect(await sell('two')).toMatchObject({ did: 'refused', code: 'still-open', title: 'A0001 還沒有收到回覆' })
    expect(await sendAgain(till)).toMatchObject({ did: 'done', answer: { number: 'A0001', act: 'one' } })
    expect(new Set(sent.map(({ key, body }) => key + body)).size).toBe(1)
    expect(await sell('two')).toMatchObject({ answer: { number: 'A0002' } })
  })

  test('nobody answered is not given up for a signature that is refused later', async () => {
    const { sell, till, tills } = setUp('silence', 'silence', 'silence', 401)
    await sell('one')
    expect(await sendAgain(till)).toMatchObject({ did: 'refused', isFinal: false })
    expect(tills.open(STORE)).toMatchObject({ number: 'A0001' })
    expect(await sendAgain(till)).toMatchObject({ did: 'done' })
  })

  test('without a key says where one is made', async () => {
    const { till } = setUp()
    const keyless = { ...till, key: undefined }
    expect(await ringUp(keyless, { act: 'one', lines: [] })).toMatchObject({ did: 'refused', code: 'no-key' })
  })
})

describe('goods that come back', () => {
  test('are refunded line by line, each refund with a number of its own', async () => {
    const { sell, till, tills, sent } = setUp()
    await sell('one', 2)
    const back = { order: 'A0001', lines: [{ sku: 'LATTE', quantity: 1 }] }
    expect(await previewReturn(till, back)).toMatchObject({ did: 'done', answer: { amount: 150 } })
    await takeBack(till, { ...back, act: 'r1' })
    await takeBack(till, { ...back, act: 'r2' })
    expect(tills.receipt(STORE, 'A0001')!.refunds.map(({ number, amount }) => [number, amount])).toEqual([
      ['A0001-R1', 150],
      ['A0001-R2', 150],
    ])
    expect(sent.at(-1)!.number).toBe('A0001-R2')
    await expect(takeBack(till, { ...back, act: 'r3' })).rejects.toThrow('沒有這麼多可以退')
  })

  test('pressed twice are refunded once', async () => {
    const { sell, till, tills } = setUp()
    await sell('one', 2)
    const back = { act: 'r1', order: 'A0001', lines: [{ sku: 'LATTE', quantity: 1 }] }
    await Promise.all([takeBack(till, back), takeBack(till, back)])
    await takeBack(till, back)
    expect(tills.receipt(STORE, 'A0001')!.refunds).toHaveLength(1)
  })
})
