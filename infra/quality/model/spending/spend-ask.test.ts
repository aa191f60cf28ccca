// A member agrees on LINE before a store spends of theirs: the real use cases on the table double.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import type * as People from '../people-acts.ts'
import type * as Stage from '../stage.ts'
import type * as Asks from './line-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

let stage: typeof Stage
let tills: TillModel['tills']
let line: typeof Asks
let people: typeof People
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let other: Stage.Person

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  line = await import('./line-hands.ts')
  people = await import('../people-acts.ts')
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  await line.befriend(mei)
  must(await tills.acts.order({ total: 6_000, member: { phone: mei.phone, enrol: false } }))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
})

const points = (amount: number) => ({ use: [{ programId: stage.POINTS, amount }] })
const asking = (amount = 300) => ({ bill: 400, ...points(amount) })
const ask = async (more: object = asking(), phone = mei.phone) => must(await tills.acts.question(phone, more)).id
const wish = (lineAsk: string, amount = 300, more: object = {}) => ({
  total: 400,
  ...points(amount),
  member: { phone: mei.phone, enrol: false, lineAsk },
  ...more,
})
const payingOut = (amount: number) => ({ payOut: { amount, programId: tills.VALUE } })
const state = async (id: string) => must(await tills.acts.watch(id)).state
const left = async () =>
  must(await tills.acts.look({ phone: mei.phone })).member!.cards.find((one) => one.programId === stage.POINTS)!.balance

describe('asking on LINE', () => {
  test('says which store, what and what it is worth, goes out as an event, and moves nothing', async () => {
    const before = await left()
    const id = await ask()
    expect(await left()).toBe(before)
    expect(must(await line.read(mei, id))).toMatchObject({
      store: cafe.stores[0]!.name,
      lines: [{ what: 'use', amount: 300, money: 30 }],
      state: 'waiting',
    })
    const told = table.all().flatMap((row) => (row.outbox as { name: string; data: object }[] | undefined) ?? [])
    expect(told.filter(({ name }) => name === 'spend.asked').map(({ data }) => data)).toEqual([{ ask: id }])
  })
  test('is refused as the spending would be, before anybody’s phone rings', async () => {
    const before = table.all()
    expect(word(await tills.acts.question(mei.phone, asking(100_000)))).toBe('not-enough')
    expect(word(await tills.acts.question(mei.phone, payingOut(5_000)))).toBe('amount-invalid')
    expect(word(await tills.acts.question('0999999999', asking()))).toBe('member-not-found')
    expect(word(await tills.acts.question(mei.phone, asking(), undefined, 'sto_0' as never))).toBe('store-unknown')
    expect(table.all()).toEqual(before)
  })
  test('reaches friends only: who is none, or blocked the account, is sent an SMS instead', async () => {
    must(await tills.acts.order({ total: 6_000, member: { phone: other.phone, enrol: false } }))
    expect(word(await tills.acts.question(other.phone, asking()))).toBe('line-friend-needed')
    await line.befriend(mei, false)
    expect(word(await tills.acts.question(mei.phone, asking()))).toBe('line-friend-needed')
  })
  test('again with its key is the same question for ever', async () => {
    const first = must(await tills.acts.question(mei.phone, asking(), 'ask-1'))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const before = table.all()
      expect(must(await tills.acts.question(mei.phone, asking(), 'ask-1'))).toEqual(first)
      expect(word(await tills.acts.question(mei.phone, asking(200), 'ask-1'))).toBe('idempotency-key-reused')
      expect(table.all()).toEqual(before)
    }
  })
  test('is enough six times an hour', async () => {
    const words: unknown[] = []
    for (let nth = 0; nth < 7; nth++) words.push(word(await tills.acts.question(mei.phone, asking())))
    expect(words).toEqual([...Array<string>(6).fill('ok'), 'spend-ask-too-often'])
    stage.advance(HOUR + SECOND)
    await ask()
  })
})

describe('what was agreed to', () => {
  test('is spent with the very request that had to wait for it, once', async () => {
    const id = await ask()
    const before = await left()
    const asked = wish(id)
    expect(word(await tills.acts.hold(asked, 'key-1'))).toBe('spend-ask-waiting')
    expect(must(await line.answer(mei, id, true)).state).toBe('agreed')
    expect(await state(id)).toBe('agreed')
    expect(await left()).toBe(before)
    const held = must(await tills.acts.hold(asked, 'key-1'))
    expect(held).toMatchObject({ off: 30, total: 370 })
    expect(await state(id)).toBe('used')
    expect(word(await tills.acts.hold(asked, 'key-2'))).toBe('spend-ask-used')
    must(await tills.acts.order({ total: 370, hold: held.id }))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const rows = table.all()
      expect(must(await tills.acts.hold(asked, 'key-1'))).toEqual(held)
      expect(table.all()).toEqual(rows)
    }
  })
  test('pays an order at once, and stored value out, and no more than was said', async () => {
    const one = await ask()
    must(await line.answer(mei, one, true))
    must(await tills.acts.order(wish(one, 300, { total: 370, bill: 400 })))
    const out = await ask(payingOut(500))
    must(await line.answer(mei, out, true))
    const member = { phone: mei.phone, lineAsk: out }
    expect(word(await tills.acts.payOut(member, 600))).toBe('spend-ask-mismatch')
    expect(must(await tills.acts.payOut(member, 500))).toMatchObject({ taken: 500 })
    expect(word(await tills.acts.payOut(member, 100))).toBe('spend-ask-used')
  })
  test('is of one store, one member, those things and that much', async () => {
    await line.befriend(other)
    must(await tills.acts.order({ total: 6_000, member: { phone: other.phone, enrol: false } }))
    const id = await ask()
    must(await line.answer(mei, id, true))
    const refused = [
      wish(id, 310),
      wish(id, 300, { storeId: cafe.stores[1]!.id }),
      wish(id, 300, { member: { phone: other.phone, enrol: false, lineAsk: id } }),
      wish(id, 300, { use: [{ programId: tills.VALUE, amount: 100 }] }),
    ]
    for (const one of refused) expect(word(await tills.acts.hold(one))).toBe('spend-ask-mismatch')
    expect(word(await tills.acts.hold(wish('ask_00000000000000000000000000')))).toBe('spend-ask-unknown')
    must(await tills.acts.hold(wish(id, 200)))
  })
  test('lapses ten minutes after the question, agreed to or not', async () => {
    const id = await ask()
    must(await line.answer(mei, id, true))
    stage.advance(10 * MINUTE)
    expect(word(await tills.acts.hold(wish(id)))).toBe('spend-ask-lapsed')
    expect(await state(id)).toBe('lapsed')
    expect(word(await line.answer(mei, id, true))).toBe('spend-ask-lapsed')
  })
  test('of two tills at the same moment one spends', async () => {
    const id = await ask()
    must(await line.answer(mei, id, true))
    const before = await left()
    const both = await Promise.all([tills.acts.hold(wish(id)), tills.acts.hold(wish(id))])
    expect(both.map(word).sort()).toEqual(['ok', 'spend-ask-used'])
    must(await tills.acts.order({ total: 370, hold: must(both.find(({ ok }) => ok)!).id }))
    expect(before - (await left())).toBeLessThanOrEqual(300)
  })
})

describe('the answer', () => {
  test('is the member’s alone, and only while LINE is theirs', async () => {
    await line.befriend(other)
    const id = await ask()
    expect(word(await line.read(other, id))).toBe('spend-ask-unknown')
    expect(word(await line.answer(other, id, true))).toBe('spend-ask-unknown')
    expect(word(await line.answer(mei, id, true, { user: 'U-of-before' }))).toBe('spend-ask-unknown')
    expect(await state(id)).toBe('waiting')
  })
  test('given twice is one; a no after the yes stops it; a yes after the no does not', async () => {
    const id = await ask()
    expect(must(await line.answer(mei, id, true)).state).toBe('agreed')
    expect(must(await line.answer(mei, id, true)).state).toBe('agreed')
    expect(must(await line.answer(mei, id, false)).state).toBe('refused')
    expect(word(await line.answer(mei, id, true))).toBe('spend-ask-refused')
    expect(word(await tills.acts.hold(wish(id)))).toBe('spend-ask-refused')
    expect(await state(id)).toBe('refused')
  })
  test('with its key is the same for ever', async () => {
    const id = await ask()
    const first = must(await line.answer(mei, id, true, { key: 'yes' }))
    must(await tills.acts.hold(wish(id)))
    for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
      stage.advance(wait)
      const rows = table.all()
      expect(must(await line.answer(mei, id, true, { key: 'yes' }))).toEqual(first)
      expect(word(await line.answer(mei, id, false, { key: 'yes' }))).toBe('idempotency-key-reused')
      expect(word(await line.answer(mei, id, true))).not.toBe('ok')
      expect(table.all()).toEqual(rows)
    }
  })
  test('to a question that the store asked anew is too late: only the newest counts', async () => {
    const first = await ask()
    must(await line.answer(mei, first, true))
    const second = await ask(asking(200))
    expect(await state(first)).toBe('replaced')
    expect(word(await line.answer(mei, first, true))).toBe('spend-ask-lapsed')
    expect(word(await tills.acts.hold(wish(first)))).toBe('spend-ask-lapsed')
    must(await line.answer(mei, second, true))
    must(await tills.acts.hold(wish(second, 200)))
  })
  test('of two questions at the same moment one stands', async () => {
    const ids = (
      await Promise.all([tills.acts.question(mei.phone, asking()), tills.acts.question(mei.phone, asking())])
    )
      .map(must)
      .map(({ id }) => id)
    expect((await Promise.all(ids.map(state))).sort()).toEqual(['replaced', 'waiting'])
  })
  test('goes along when the member has become one with somebody meanwhile', async () => {
    await line.befriend(other)
    const id = await ask()
    must(await people.acts.merge(other, mei))
    expect(word(await line.answer(mei, id, true))).toBe('spend-ask-unknown')
    must(await line.answer(other, id, true))
    must(await tills.acts.hold(wish(id)))
  })
  test('nobody can give to what LINE did not take, and the till reads why', async () => {
    const id = await ask()
    await line.unsent(id, 'quota')
    expect(must(await tills.acts.watch(id))).toMatchObject({ state: 'unsent', why: 'quota' })
    expect(word(await tills.acts.hold(wish(id)))).toBe('spend-ask-unsent')
    expect(word(await line.answer(mei, id, true))).toBe('spend-ask-lapsed')
  })
})
