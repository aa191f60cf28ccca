// A clerk redeems a coupon of somebody who said their number: agreed to on LINE, or with a code by SMS.
import { beforeAll, beforeEach, expect, test } from 'vitest'
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
let said: { phone: string; coupon: string }

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  clerk = await import('./clerk-hands.ts')
  line = await import('./line-hands.ts')
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, other] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  await line.befriend(mei)
  said = { phone: mei.phone, coupon: (await tills.acts.giveCoupon(mei.id)).id }
})

test('a spoken number shows what there is, and that LINE reaches them, but no code to redeem it with', async () => {
  expect(must(await clerk.look(mei.phone))).toMatchObject({
    isLive: false,
    isFriend: true,
    coupons: [{ id: said.coupon, code: null }],
  })
  await line.befriend(mei, false)
  expect(must(await clerk.look(mei.phone))).toMatchObject({ isFriend: false })
  expect(word(await clerk.redeem(said))).toBe('live-code-needed')
  expect(word(await clerk.ask(said))).toBe('line-friend-needed')
})

test('what they agreed to is redeemed by the request that had to wait, once, and answered for ever', async () => {
  const first = must(await clerk.ask(said, 'ask-1'))
  expect(must(await clerk.ask(said, 'ask-1'))).toEqual(first)
  const asked = { ...said, lineAsk: first.id }
  expect(must(await line.read(mei, first.id)).lines).toMatchObject([{ what: 'coupon', unit: null, amount: 1 }])
  expect(word(await clerk.redeem(asked, 'key-1'))).toBe('spend-ask-waiting')
  must(await line.answer(mei, first.id, true))
  expect(must(await clerk.watch(first.id)).state).toBe('agreed')
  const done = must(await clerk.redeem(asked, 'key-1'))
  expect(done.coupon).toMatchObject({ id: said.coupon, state: 'redeemed' })
  expect(word(await clerk.redeem(asked, 'key-2'))).toBe('coupon-already-redeemed')
  for (const wait of [SECOND, 11 * MINUTE, 25 * HOUR, 400 * DAY]) {
    stage.advance(wait)
    const rows = table.all()
    expect(must(await clerk.redeem(asked, 'key-1')).act.id).toBe(done.act.id)
    expect(must(await clerk.ask(said, 'ask-1'))).toEqual(first)
    expect(table.all()).toEqual(rows)
  }
})

test('of the same request twice at the same moment one redeems, and both are told so', async () => {
  const asked = { ...said, lineAsk: must(await clerk.ask(said)).id }
  must(await line.answer(mei, asked.lineAsk, true))
  const both = (await Promise.all([clerk.redeem(asked, 'k'), clerk.redeem(asked, 'k')])).map(must)
  expect(new Set(both.map(({ act }) => act.id)).size).toBe(1)
})

test('a no, another store, another coupon, and somebody else’s coupon redeem nothing', async () => {
  const { id } = must(await clerk.ask(said))
  const second = (await tills.acts.giveCoupon(mei.id)).id
  must(await line.answer(mei, id, true))
  expect(word(await clerk.redeem({ ...said, coupon: second, lineAsk: id }))).toBe('spend-ask-mismatch')
  expect(word(await clerk.redeem({ ...said, lineAsk: id }, undefined, 1))).toBe('spend-ask-mismatch')
  expect(word(await clerk.watch(id, 1))).toBe('spend-ask-unknown')
  expect(word(await clerk.redeem({ ...said, phone: other.phone, lineAsk: id }))).toBe('coupon-not-found')
  expect(word(await clerk.ask({ ...said, phone: other.phone }))).toBe('coupon-not-found')
  must(await line.answer(mei, id, false))
  expect(word(await clerk.redeem({ ...said, lineAsk: id }))).toBe('spend-ask-refused')
  expect(must(await clerk.watch(id)).state).toBe('refused')
})

test('a code by SMS does the same for who is no friend, once', async () => {
  await line.befriend(mei, false)
  const first = must(await clerk.text(mei.phone, 'sms-1'))
  expect(must(await clerk.text(mei.phone, 'sms-1'))).toEqual(first)
  const { text } = tills.inbox.at(-1)!
  expect(text).toContain('優惠券')
  const smsCode = /\d{6}/.exec(text)![0]
  const wrong = String((Number(smsCode) + 1) % 1_000_000).padStart(6, '0')
  expect(word(await clerk.redeem({ ...said, smsCode: wrong }))).toBe('spend-code-wrong')
  expect(must(await clerk.redeem({ ...said, smsCode })).coupon.state).toBe('redeemed')
  const second = (await tills.acts.giveCoupon(mei.id)).id
  expect(word(await clerk.redeem({ ...said, coupon: second, smsCode }))).toBe('spend-code-used')
})
