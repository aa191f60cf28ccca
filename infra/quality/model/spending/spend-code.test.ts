// A code by SMS spends for members without a phone to scan: the real use cases on the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { provePhone } from '#functions/member/phone/prove-phone.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
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
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  tills.gateway.says = { state: 'accepted', id: '1' }
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  must(await tills.acts.order({ total: 6_000, member: { phone: mei.phone, enrol: false } }))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
})

const wish = (smsCode?: string, more: object = {}) => ({
  total: 400,
  use: [{ programId: stage.POINTS, amount: 300 }],
  member: { phone: mei.phone, enrol: false, ...(smsCode && { smsCode }) },
  ...more,
})
const newest = () => /\d{6}/.exec(tills.inbox.at(-1)!.text)![0]
const text = async (phone = mei.phone) => {
  must(await tills.acts.text(phone))
  return newest()
}
/** Any code but this one. */
const not = (code: string, nth = 1) => String((Number(code) + nth) % 1_000_000).padStart(6, '0')

describe('a code by SMS', () => {
  test('says where it spends and that it does, and goes to a member’s number only', async () => {
    const { member } = must(await tills.acts.text(mei.phone))
    expect(member).toEqual({ name: '客○0' })
    const { to, text: words } = tills.inbox.at(-1)!
    expect(to).toBe(`+886${mei.phone.slice(1)}`)
    expect(words).toContain('海風咖啡')
    expect(words).toContain(cafe.stores[0]!.name)
    expect(words).toContain('點數、儲值金或優惠券')
    const sent = tills.inbox.length
    expect(word(await tills.acts.text('0999999999'))).toBe('member-not-found')
    expect(word(await tills.acts.text('12345'))).toBe('member-not-found')
    expect(word(await tills.acts.text(other.phone, undefined, 'sto_0' as never))).toBe('store-unknown')
    expect(tills.inbox).toHaveLength(sent)
  })
  test('holds once: what it held becomes the order, and the same request is the same hold for ever', async () => {
    expect(word(await tills.acts.hold(wish()))).toBe('live-code-needed')
    const code = await text()
    const asked = wish(code)
    const held = must(await tills.acts.hold(asked, 'key-1'))
    expect(held).toMatchObject({ off: 30, total: 370, member: { name: '客○0' } })
    expect(word(await tills.acts.hold(asked))).toBe('spend-code-used')
    must(await tills.acts.order({ total: 370, hold: held.id }))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const before = table.all()
      expect(must(await tills.acts.hold(asked, 'key-1'))).toEqual(held)
      expect(table.all()).toEqual(before)
    }
  })
  test('spends at once on an order, and pays stored value out', async () => {
    const code = await text()
    must(await tills.acts.order(wish(code, { total: 370, bill: 400 })))
    stage.advance(2 * MINUTE)
    const member = { phone: mei.phone, smsCode: await text() }
    expect(must(await tills.acts.payOut(member, 500))).toMatchObject({ taken: 500 })
    expect(word(await tills.acts.payOut(member, 100))).toBe('spend-code-used')
  })
  test('is guessed at five times, counted before they are looked at, and then not even the right one will do', async () => {
    const code = await text()
    const guesses = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => tills.acts.hold(wish(not(code, nth)))))
    expect(guesses.every(({ ok }) => !ok)).toBe(true)
    const words: unknown[] = []
    for (let nth = 9; words.at(-1) !== 'spend-code-locked' && nth < 20; nth++)
      words.push(word(await tills.acts.hold(wish(not(code, nth)))))
    expect(words.length).toBeLessThanOrEqual(5)
    expect(word(await tills.acts.hold(wish(code)))).toBe('spend-code-locked')
    stage.advance(2 * MINUTE)
    expect(await tills.acts.text(mei.phone)).toMatchObject({ failure: 'spend-code-locked' })
    stage.advance(9 * MINUTE)
    must(await tills.acts.hold(wish(await text())))
  })
  test('a bill that is refused costs no try and no code', async () => {
    const code = await text()
    for (let nth = 0; nth < 7; nth++)
      expect(
        word(await tills.acts.hold(wish(code, { use: [{ programId: stage.POINTS, amount: 5_000 }], total: 9_000 }))),
      ).toBe('not-enough')
    for (let nth = 0; nth < 7; nth++)
      expect(word(await tills.acts.order(wish(code, { total: 380, bill: 400 })))).toBe('total-wrong')
    must(await tills.acts.hold(wish(code)))
  })
  test('of two tills at the same moment one spends', async () => {
    const code = await text()
    const both = await Promise.all([tills.acts.hold(wish(code)), tills.acts.hold(wish(code))])
    expect(both.map(word).filter((one) => one === 'ok')).toHaveLength(1)
  })
  test('lapses after ten minutes, and the newest one counts', async () => {
    const first = await text()
    stage.advance(2 * MINUTE)
    const second = await text()
    if (first !== second) expect(word(await tills.acts.hold(wish(first)))).toBe('spend-code-wrong')
    stage.advance(10 * MINUTE)
    expect(word(await tills.acts.hold(wish(second)))).toBe('spend-code-expired')
  })
  test('is of one store, of one number, and binds no number', async () => {
    const code = await text()
    const elsewhere = cafe.stores[1]!.id
    expect(word(await tills.acts.hold(wish(code, { storeId: elsewhere })))).toBe('spend-code-wrong')
    expect(word(await tills.acts.hold(wish(code, { member: { phone: other.phone, smsCode: code } })))).not.toBe('ok')
    const actor = { kind: 'line', ...stage.place, provider: 'p', user: 'U1', shown: '○' }
    const turn = { actor, now: stage.now(), locale: 'zh-Hant', from: 'here' } as never
    expect(word(await provePhone({ phone: mei.phone, code }, turn))).toBe('sms-code-expired')
    must(await tills.acts.hold(wish(code)))
  })
})

describe('asking for one', () => {
  test('again with the same key is answered the same and sends nothing; without it, it waits a minute', async () => {
    const first = must(await tills.acts.text(mei.phone, 'ask-1'))
    const sent = tills.inbox.length
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const before = table.all()
      expect(must(await tills.acts.text(mei.phone, 'ask-1'))).toEqual(first)
      expect(word(await tills.acts.text(other.phone, 'ask-1'))).toBe('idempotency-key-reused')
      expect(table.all()).toEqual(before)
    }
    expect(tills.inbox).toHaveLength(sent)
    await text()
    const { failure, detail } = (await tills.acts.text(mei.phone, 'ask-2')) as never as Record<string, unknown>
    expect(failure).toBe('sms-too-often')
    expect(detail).toEqual({ retryAt: new Date(Date.parse(stage.now()) + MINUTE).toISOString() })
  })
  test('five an hour reach one number, whoever asks', async () => {
    const answers: unknown[] = []
    for (let nth = 0; nth < 7; nth++) {
      answers.push(word(await tills.acts.text(mei.phone)))
      stage.advance(2 * MINUTE)
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'sms-too-often', 'sms-too-often'])
  })
  test('where nothing can be sent leaves no code, and no answer that would be untrue', async () => {
    tills.gateway.says = undefined
    expect(word(await tills.acts.text(mei.phone, 'ask-1'))).toBe('sms-not-connected')
    tills.gateway.says = { state: 'refused', reason: 'number', detail: '' }
    expect(word(await tills.acts.text(mei.phone, 'ask-1'))).toBe('sms-refused')
    expect(word(await tills.acts.hold(wish(newest())))).toBe('spend-code-expired')
    stage.advance(2 * MINUTE)
    tills.gateway.says = { state: 'busy', detail: '' }
    expect(word(await tills.acts.text(mei.phone, 'ask-1'))).toBe('try-again')
    tills.gateway.says = { state: 'accepted', id: '1' }
    must(await tills.acts.text(mei.phone, 'ask-1'))
    must(await tills.acts.hold(wish(newest())))
  })
})
