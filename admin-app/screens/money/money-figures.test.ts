import { describe, expect, test } from 'vitest'
import { writeCsv } from '#shared/base/csv.ts'
import {
  kindsOf,
  monthsOf,
  ownOf,
  placesByBrand,
  placesByCompany,
  placesByStore,
  type Money,
  type PlaceWords,
} from './money-figures.ts'
import { moneyRows } from './money-rows.ts'

const program = (more: object = {}): Money['programs'][number] => ({
  programId: 'crd_1' as never,
  kind: 'points',
  name: '海風點數',
  unit: '點',
  isGroups: false,
  units: 300,
  pending: 0,
  paid: 0,
  debt: 0,
  worth: { units: 10, money: 1, isSet: false },
  money: 30,
  weeks: [10, 0, 45],
  ending: { units: 55, money: 6 },
  ends: [
    { month: '2026-11', units: 55, money: 6 },
    { month: '2027-01', units: 145, money: 14 },
    { month: 'never', units: 100, money: 10 },
  ],
  stores: [
    { store: 'sto_1' as never, name: '永康店', units: 220, money: 22, ending: { units: 50, money: 5 } },
    { store: 'sto_2' as never, name: '赤峰店', units: 80, money: 8, ending: { units: 5, money: 1 } },
  ],
  ...more,
})
const stamps = program({
  programId: 'crd_2',
  kind: 'stamp',
  name: '集點卡',
  money: null,
  worth: null,
  ends: [],
  stores: [],
})

test('kinds add up their programmes; those without money are left out', () => {
  expect(kindsOf([program(), program({ money: 12 }), stamps])).toEqual([{ kind: 'points', money: 42 }])
})

test('what the whole group’s programmes owe is no part of the brand’s own', () => {
  const told = {
    now: '',
    today: '2026-11-21',
    weeks: [],
    coupons: [],
    programs: [program(), program({ isGroups: true })],
  }
  expect(ownOf(told).programs).toEqual([program()])
})

test('months follow one another from this one to the last in which anything ends', () => {
  expect(monthsOf([program(), program()], '2026-11-21')).toEqual([
    { month: '2026-11', money: 12 },
    { month: '2026-12', money: 0 },
    { month: '2027-01', money: 28 },
  ])
  expect(monthsOf([stamps], '2026-11-21')).toEqual([])
})

const coupon: Money['coupons'][number] = {
  campaignId: 'cmp_1' as never,
  name: '迎新美式',
  out: 5,
  value: 60,
  weeks: [1, 0, 1],
  issued: 3,
  used: 2,
  stores: [
    { store: null, name: '不在門市', out: 4, ending: 2, issued: 3, used: 0 },
    { store: 'sto_2' as never, name: '赤峰店', out: 1, ending: 0, issued: 0, used: 2 },
  ],
}

const words: PlaceWords = {
  kinds: {},
  coupons: '優惠券',
  couponsSay: ({ out, used }) => `在外 ${out}，用掉 ${used}`,
  endingSays: ({ units, money }, unit) => `到期 ${units} ${unit} ${money}`,
  noStore: '沒有門市',
  noStoreSays: '後台送的',
  taxId: (id) => `統編 ${id}`,
  shared: '全集團共用的方案',
}

describe('stores', () => {
  const places = placesByStore({ programs: [program()], coupons: [coupon] }, words)
  test('add up, the one that owes most first, and what is of no store comes last', () => {
    expect(places.map(({ name, money, ending, coupons }) => [name, money, ending, coupons.out, coupons.used])).toEqual([
      ['永康店', 22, 5, 0, 0],
      ['赤峰店', 8, 1, 1, 2],
      ['沒有門市', 0, 0, 4, 0],
    ])
  })
  test('say what of each programme ends there, and tell of coupons where there are any', () => {
    expect(places.map(({ parts }) => parts.map(({ says }) => says))).toEqual([
      ['到期 50 點 5'],
      ['到期 5 點 1', '在外 1，用掉 2'],
      ['在外 4，用掉 0'],
    ])
  })
})

describe('companies', () => {
  const brand = (id: string, company: string, money: number) => ({
    brand: id as never,
    name: id,
    company: { id: company as never, name: company, taxId: '24536806' },
    kinds: [{ kind: 'points', money }],
    unvalued: 0,
    ending: 1,
    coupons: { out: 2, ending: 0, issued: 0, used: 0 },
  })
  const brands = [brand('a', 'x', 5), brand('b', 'y', 30), brand('c', 'x', 7)]
  const shared = (id: string, company: string | null, money: number) => ({
    programId: id as never,
    kind: company ? 'stored-value' : 'points',
    name: id,
    money,
    ending: 2,
    company: company as never,
  })
  test('are owed by nobody alone what the whole group’s programmes owe, but for the money of one of them', () => {
    const told = { brands, shared: [shared('集團點數', null, 20), shared('儲值金', 'x', 900)] }
    expect(placesByCompany(told, words).map(({ name, money, ending }) => [name, money, ending])).toEqual([
      ['x', 912, 4],
      ['y', 30, 1],
      ['全集團共用的方案', 20, 2],
    ])
    expect(placesByBrand(told, words).map(({ name, money }) => [name, money])).toEqual([
      ['b', 30],
      ['c', 7],
      ['a', 5],
      ['全集團共用的方案', 920],
    ])
  })
  test('add up their brands, the one that owes most first', () => {
    const places = placesByCompany({ brands, shared: [] }, words)
    expect(places.map(({ name, small, money, ending }) => [name, small, money, ending])).toEqual([
      ['y', '統編 24536806', 30, 1],
      ['x', '統編 24536806', 12, 2],
    ])
    expect(places.map(({ coupons, parts }) => [coupons.out, parts.length])).toEqual([
      [2, 2],
      [4, 4],
    ])
  })
})

test('the table of a file has a row for every month, and for every store what is owed, what ends and what moved', () => {
  const told: Money = { now: '', today: '2026-11-21', weeks: [], programs: [program()], coupons: [coupon] }
  expect(writeCsv(moneyRows(told)).split('\r\n')).toHaveLength(1 + 3 + 2 * 2 + 1 + 2 * 4 + 1)
})
