// A reward is out, and members become one: the card that is full by it owes what it cannot give. A card may go back a round and be
// full of the same round again: that is another coupon, and both are owed.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { GOAL } from '../expected.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stock from '../hang-stock.ts'
import type * as PeopleActs from '../people-acts.ts'

/** A stamp for so much. */
const PER = 100
const KNOWN_MS = 120_000
const STOCK = 2

let stage: Model['stage']
let table: Model['table']
let acts: typeof PeopleActs.acts
let hangStock: typeof Stock.hangStock
let opened: ReturnType<Model['table']['all']>
let people: Awaited<ReturnType<Model['stage']['makePeople']>>
let gift: string
let [gifts, orders] = [0, 0]

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  ;({ acts } = await import('../people-acts.ts'))
  ;({ hangStock } = await import('../hang-stock.ts'))
  await stage.openCafe()
  people = await stage.makePeople()
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  // What is sold out stays sold out: each test has a gift of its own.
  gift = `cmp_01JDHF0CP000000000000F000${++gifts}`
  await stage.publish('campaign', gift, { ...stage.reward, stock: STOCK })
  await hangStock(gift, STOCK)
  const { settings } = stage.stamps
  const reward = { ...settings.reward, campaign: gift }
  const earn = { kind: 'amount', per: PER }
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, settings: { ...settings, earn, reward } })
  stage.advance(KNOWN_MS)
})

const buy = async (nth: number, stamps: number) => {
  stage.advance(1_000)
  const number = `F${orders++}`
  return { number, answer: must(await stage.acts.buy(number, people[nth], stamps * PER, number)) }
}
const refund = async (order: string, stamps: number) =>
  must(await stage.acts.refund(`R${orders++}`, order, stamps * PER, `R${orders}`))
const rows = async (nth: number) => stage.rowsOf(people[nth]!)
const owed = async (nth: number) =>
  (await rows(nth)).flatMap(({ _et, program, awaited = [] }) =>
    _et === 'card' && program === stage.STAMPS ? (awaited as { key: string }[]).map(({ key }) => key) : [],
  )
const coupons = async (nth: number) =>
  (await rows(nth)).filter(({ _et, campaign, state }) => _et === 'coupon' && campaign === gift && state === 'issued')
    .length
const restock = async () => {
  await stage.publish('campaign', gift, { ...stage.reward, stock: null })
  stage.advance(KNOWN_MS)
}

/** All there are are given with one order; then the card is full once more, by a merge. */
const fullByMerge = async () => {
  const { number } = await buy(0, STOCK * GOAL)
  expect(await coupons(0)).toBe(STOCK)
  await buy(0, GOAL - 1)
  await buy(1, GOAL - 1)
  must(await acts.merge(people[0]!, people[1]!))
  expect(await owed(0)).toEqual(['3'])
  return number
}

test('a card that went back a round and is full of it again owes both, and gives both once there is more', async () => {
  const number = await fullByMerge()
  await refund(number, GOAL)
  expect(await coupons(0)).toBe(1)
  await buy(2, GOAL - 1)
  must(await acts.merge(people[0]!, people[2]!))
  expect(await owed(0)).toEqual(['3', '3'])

  await restock()
  await buy(0, 1)
  expect(await owed(0)).toEqual([])
  expect(await coupons(0)).toBe(3)
})

test('a refund that opens earlier rounds leaves what a later full card has paid for', async () => {
  await refund(await fullByMerge(), STOCK * GOAL)
  expect([await owed(0), await coupons(0)]).toEqual([['3'], 0])
})

test('what who went waits for is owed by one card only, and by theirs again when they are told apart', async () => {
  await fullByMerge()
  must(await acts.merge(people[2]!, people[0]!))
  expect([await owed(0), await owed(2)]).toEqual([[], [expect.stringMatching(/^3~mrg_/)]])
  const [merge] = (await rows(2)).filter(({ _et }) => _et === 'merge')
  must(await acts.part(people[2]!, String(merge!.id)))
  expect([await owed(0), await owed(2)]).toEqual([['3'], []])
})
