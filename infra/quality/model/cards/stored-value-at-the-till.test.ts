// Money comes onto a card and is paid back at a till: the real use cases on the double of the table.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fail } from '#shared/base/result.ts'
import { DAY, MINUTE, SECOND } from '#shared/base/time.ts'
import { cards, people, value } from '#functions/abilities/cards.ts'
import { dayEnds, storeNames, storesOf } from '#functions/abilities/house.ts'
import { nowMember } from '#functions/abilities/people.ts'
import { tiers } from '#functions/abilities/tiers.ts'
import { payOutValue } from '#functions/order/value/pay-out-value.ts'
import { topUpValue } from '#functions/order/value/top-up-value.ts'
import { voidTopUp } from '#functions/order/value/void-top-up.ts'
import type { FindMemberBy } from '#functions/platform/asks.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'
import { valueCard } from './value-card.ts'

const VALUE = 'crd_01JDHF0PR00000000000000T31'
const OTHER = 'crd_01JDHF0PR00000000000000T32'
const place = { group: demoGroup.id, brand: cafe.id }
const till = { kind: 'till', ...place, key: 'key_1', channel: 'pos', stores: [] }
const WAITS = [SECOND, 11 * MINUTE, 25 * 60 * MINUTE, 400 * DAY]
let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let member: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  await stage.publish('program', VALUE, valueCard)
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  // What is known of live programmes is kept for a minute.
  stage.advance(2 * MINUTE)
  ;[member] = (await stage.makePeople()) as [Stage.Person]
})

let steps = 0
let numbers = 0
/** Which proof the code carries: the ten digits, or the live ones of a step of their own. */
const found = new Map<string, { via: 'code' } | { via: 'live'; step: number }>()
const findMemberBy: FindMemberBy = async (_group, named) => {
  if ('phone' in named) return named.phone === member.phone ? { member: member.id as never, via: 'phone' } : undefined
  const known = found.get(named.code)
  return known && { member: member.id as never, ...known }
}
const live = () => {
  const code = `live-${++steps}`
  found.set(code, { via: 'live', step: steps })
  return code
}

const spendCodes = { tryCode: async () => fail('spend-code-expired') }
const spendAsks = { take: async () => fail('spend-ask-unknown') }
const deps = { storesOf, storeNames, dayEnds, findMemberBy, people, cards, tiers, value, spendCodes, spendAsks }
const turn = (key: string | null, asked: object) =>
  ({
    actor: till,
    now: stage.now(),
    locale: 'zh-Hant',
    from: 'here',
    ...(key !== null && { retry: { key, hash: `${key}${JSON.stringify(asked)}` } }),
  }) as never
const wish = (way: string, more: object = {}) => ({
  number: `${way}-${++numbers}`,
  storeId: cafe.stores[0]!.id as never,
  amount: 1_000,
  ...more,
})
const topUp = (more: object = {}, key: string | null = `t-${numbers}`) => {
  const asked = { ...wish('T'), member: { phone: member.phone }, ...more }
  return topUpValue(deps)(asked, turn(key, asked))
}
const payOut = (more: object = {}, key: string | null = `p-${numbers}`) => {
  const asked = { ...wish('P'), member: { code: live() }, ...more }
  return payOutValue(deps)(asked, turn(key, asked))
}
const voids = (number: string, key: string | null = `v-${number}`) => {
  const asked = { topUp: number, storeId: cafe.stores[0]!.id as never }
  return voidTopUp({ ...deps, nowMember })(asked, turn(key, asked))
}
const whole = () => JSON.stringify(table.all())
const refused = async (act: () => Promise<{ ok: boolean; failure?: string }>) => {
  const before = whole()
  const answer = await act()
  expect(whole()).toBe(before)
  return word(answer)
}
const entriesOf = async () => (await stage.rowsOf(member)).filter(({ _et, of }) => _et === 'entry' && of === VALUE)
const sum = async () => (await entriesOf()).reduce((all, { delta }) => all + Number(delta), 0)

describe('a top-up', () => {
  test('puts money and bonus on the card, for a spoken number too', async () => {
    const told = must(await topUp())
    expect(told).toMatchObject({ paid: 1_000, bonus: 100, balance: 1_100, member: { name: '客○0' }, programId: VALUE })
    expect(told.receiptText).toBe('客○0 您好，謝謝光臨\n儲值 NT$1,000\n送 100 元\n海風儲值金餘額 1,100 元')
    expect((await entriesOf()).map(({ reason, delta }) => [reason, delta])).toEqual(
      expect.arrayContaining([
        ['top-up', 1_000],
        ['bonus', 100],
      ]),
    )
  })

  test.each([
    ['below the least', { amount: 499 }, 'amount-invalid'],
    ['above the most', { amount: 5_001 }, 'amount-invalid'],
    ['at a store nobody knows', { storeId: 'sto_01JDHF0ST00000000000000T99' }, 'store-unknown'],
    ['for somebody nobody knows', { member: { phone: '0911222333' } }, 'member-not-found'],
    ['on a programme that holds no money', { programId: cafe.program.id }, 'value-not-offered'],
  ])('%s is refused and writes nothing', async (_, wrong, why) => {
    expect(await refused(() => topUp(wrong))).toBe(why)
  })

  test('beyond what the card holds is refused, and so is one at a company that does not owe it', async () => {
    must(await topUp({ amount: 5_000 }))
    expect(await refused(() => topUp({ amount: 3_000 }))).toBe('balance-too-high')
    const elsewhere = { ...valueCard.settings.issuer, company: 'com_01JDHF0C00000000000000T99' }
    await stage.publish('program', OTHER, { ...valueCard, settings: { ...valueCard.settings, issuer: elsewhere } })
    stage.advance(2 * MINUTE)
    expect(await refused(() => topUp({ programId: OTHER }))).toBe('value-other-company')
    expect(await refused(() => topUp())).toBe('value-not-offered')
    expect(word(await topUp({ programId: VALUE }))).toBe('ok')
  })

  test('of one number is one, however late it comes again', async () => {
    const asked = { number: 'T-once' }
    const first = must(await topUp(asked, 'once'))
    for (const wait of WAITS) {
      stage.advance(wait)
      const before = whole()
      expect(must(await topUp(asked, 'once'))).toEqual(first)
      expect(word(await topUp(asked, 'another'))).toBe('top-up-already-recorded')
      expect(word(await topUp(asked, null))).toBe('top-up-already-recorded')
      expect(word(await topUp({ ...asked, amount: 600 }, 'once'))).toBe('idempotency-key-reused')
      expect(whole()).toBe(before)
    }
  })
})

describe('a key that was used', () => {
  test('is no other number’s: the till is told so, and nothing moves', async () => {
    must(await topUp({}, 'one-top-up'))
    const { number: second } = must(await topUp({}, 'another-top-up'))
    for (const wait of WAITS) {
      stage.advance(wait)
      expect(await refused(() => topUp({}, 'one-top-up'))).toBe('idempotency-key-reused')
      expect(await refused(() => payOut({ amount: 600 }, 'one-top-up'))).toBe('idempotency-key-reused')
      expect(await refused(() => voids(second, 'one-top-up'))).toBe('idempotency-key-reused')
    }
  })

  test('is used by one of two that come together with different numbers', async () => {
    const both = await Promise.all([topUp({}, 'together'), topUp({}, 'together')])
    expect(both.map(word).sort()).toEqual(['idempotency-key-reused', 'ok'])
    expect(await sum()).toBe(1_100)
  })

  test('is free again where what came with it was refused', async () => {
    expect(await refused(() => topUp({ amount: 499 }, 'mended'))).toBe('amount-invalid')
    expect(word(await topUp({}, 'mended'))).toBe('ok')
  })
})

describe('a pay-out', () => {
  test('gives back what was paid in, less the fee; the bonus goes with it', async () => {
    must(await topUp())
    const told = must(await payOut())
    expect(told).toMatchObject({ taken: 1_000, fee: 30, cash: 970, bonusGone: 100, balance: 0 })
    expect(told.receiptText).toContain('手續費 NT$30\n退還現金 NT$970\n沒用完的贈送 100 元一併收回')
    expect(await sum()).toBe(0)
  })

  test('asks for the live code, and takes each once', async () => {
    must(await topUp({ amount: 2_000 }))
    found.set('0123456789', { via: 'code' })
    expect(await refused(() => payOut({ member: { code: '0123456789' } }))).toBe('live-code-needed')
    const code = live()
    must(await payOut({ amount: 500, member: { code } }))
    expect(await refused(() => payOut({ amount: 500, member: { code } }))).toBe('live-code-used')
  })

  test('of more than was paid in is refused: bonus is nobody’s money', async () => {
    must(await topUp())
    expect(await refused(() => payOut({ amount: 1_001 }))).toBe('amount-invalid')
    expect(await refused(() => payOut({ amount: 1_001, programId: cafe.program.id }))).toBe('value-not-offered')
  })

  test('of one number is one, when its code has long gone stale too', async () => {
    must(await topUp({ amount: 5_000 }))
    const asked = { number: 'P-once', member: { code: live() } }
    const first = must(await payOut(asked, 'once'))
    found.clear()
    for (const wait of WAITS) {
      stage.advance(wait)
      const before = whole()
      expect(must(await payOut(asked, 'once'))).toEqual(first)
      expect(word(await payOut(asked, 'another'))).toBe('pay-out-already-recorded')
      expect(word(await payOut({ ...asked, amount: 600 }, 'once'))).toBe('idempotency-key-reused')
      expect(whole()).toBe(before)
    }
  })

  test('and a top-up at the same moment both happen, once each', async () => {
    must(await topUp({ amount: 2_000 }))
    const answers = await Promise.all([payOut({ amount: 500 }), topUp({ amount: 500 })])
    expect(answers.map(word)).toEqual(['ok', 'ok'])
    // Whichever comes first: money that comes in before makes the bonus a smaller part of what is paid out.
    expect([2_000 + 100 - 500 - 25 + 500, 2_000 + 100 + 500 - 500 - 20]).toContain(await sum())
  })
})

describe('a top-up that should not have been', () => {
  test('is taken off again, bonus and all, once', async () => {
    must(await topUp({ amount: 500 }))
    const { number } = must(await topUp())
    const told = must(await voids(number))
    expect(told).toMatchObject({ number, taken: 1_100, cash: 1_000, balance: 500 })
    expect(told.receiptText).toContain('取消儲值 NT$1,000，退還現金 NT$1,000\n沒用完的贈送 100 元一併收回')
    expect(await sum()).toBe(500)
    for (const wait of WAITS) {
      stage.advance(wait)
      const before = whole()
      expect(must(await voids(number))).toEqual(told)
      expect(word(await voids(number, 'another'))).toBe('top-up-already-voided')
      expect(whole()).toBe(before)
    }
  })

  test('stays when it has been paid back or used, or when nobody knows it', async () => {
    const { number } = must(await topUp())
    must(await payOut({ amount: 600 }))
    expect(await refused(() => voids(number))).toBe('top-up-used')
    expect(await refused(() => voids('T-nobody'))).toBe('top-up-unknown')
    expect(await refused(() => voids('T-nobody', null))).toBe('top-up-unknown')
  })
})
