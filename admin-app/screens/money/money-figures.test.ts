import { describe, expect, test } from 'vitest'
import { writeCsv } from '#shared/base/csv.ts'
import { endingOf, kindsOf, monthsOf, placesByCompany, placesByStore, type Money } from './money-figures.ts'
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
  ends: [
    { month: '2026-11', units: 55, money: 6 },
    { month: '2027-01', units: 145, money: 14 },
    { month: 'never', units: 100, money: 10 },
  ],
  stores: [
    { store: 'sto_1' as never, name: '永康店', units: 320, money: 32 },
    { store: 'sto_2' as never, name: '赤峰店', units: -20, money: -2 },
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

test('what ends this month is rounded once, and has no money where nobody said the worth', () => {
  expect(endingOf(program())).toEqual({ units: 55, money: 6 })
  expect(endingOf(stamps)).toEqual({ units: 55, money: null })
})

test('kinds add up their programmes; those without money are left out', () => {
  expect(kindsOf([program(), program({ money: 12 }), stamps])).toEqual([{ kind: 'points', money: 42 }])
})

test('months follow one another from this one to the last in which anything ends', () => {
  expect(monthsOf([program(), program()], '2026-11-21')).toEqual([
    { month: '2026-11', money: 12 },
    { month: '2026-12', money: 0 },
    { month: '2027-01', money: 28 },
  ])
  expect(monthsOf([stamps], '2026-11-21')).toEqual([])
})

test('a store that took more than it gave stands below zero, and all of them add up', () => {
  expect(placesByStore([program()]).map(({ name, money }) => [name, money])).toEqual([
    ['永康店', 32],
    ['赤峰店', -2],
  ])
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
  test('add up their brands, the one that owes most first', () => {
    const places = placesByCompany([brand('a', 'x', 5), brand('b', 'y', 30), brand('c', 'x', 7)], {
      kinds: {},
      coupons: '優惠券',
      couponsSay: ({ out }) => `在外 ${out}`,
      taxId: (id) => `統編 ${id}`,
    })
    expect(places.map(({ name, small, money, ending }) => [name, small, money, ending])).toEqual([
      ['y', '統編 24536806', 30, 1],
      ['x', '統編 24536806', 12, 2],
    ])
    expect(places.map(({ out, parts }) => [out, parts.length])).toEqual([
      [2, 2],
      [4, 4],
    ])
  })
})

test('the table of a file has a row for every month and store', () => {
  const told: Money = { now: '', today: '2026-11-21', weeks: [], programs: [program()], coupons: [] }
  expect(writeCsv(moneyRows(told)).split('\r\n')).toHaveLength(1 + 3 + 2 + 1)
})
