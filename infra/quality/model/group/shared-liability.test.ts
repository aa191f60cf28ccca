// Points of the whole group, given in one company's brand and used in another's: what is owed is what members hold, and no brand owes less than nothing.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { brandsOf, dayEnds, storeNames } from '#functions/abilities/house.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { countMoney } from '#functions/report/money/count-money.ts'
import { showGroupMoney, showMoney } from '#functions/report/money/show-money.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import { must } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

const POINTS = 'crd_01JDHF0PR00000000000000G01'
const VALUE = 'crd_01JDHF0PR00000000000000G02'
const BRANDS = [cafe, shoes]
const deps = { storeNames, dayEnds, brandsOf }

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>

const companies = async () =>
  BRANDS.map(({ id, name, company }) => ({ id, name, company: company.id, companyName: company.name, taxId: null }))

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  const points = cafe.others.find(({ settings }) => settings.kind === 'points')!.settings
  await stage.publish('program', POINTS, points, '*')
  const issuer = {
    company: shoes.company.id,
    name: '公司',
    taxId: '12345675',
    guarantee: '信託專戶',
    complaintLine: '02',
  }
  const settings = {
    topUp: { least: 1, most: 10_000 },
    mostBalance: 50_000,
    bonuses: [],
    bonusLapse: { kind: 'never' },
    feePercent: 0,
    issuer,
  }
  await stage.publish('program', VALUE, { ...points, kind: 'stored-value', settings }, '*')
  stage.advance(120_000)
  opened = table.all()
})
beforeEach(() => table.restore(opened))

const moved = async ({ id, stores }: typeof cafe | typeof shoes, account: string, of: string, owed: object) => {
  const place = { ...stage.place, brand: id }
  const data = { account, of, owed }
  const event = { id: 'x#0', version: 1, at: stage.now(), ...place, shard: 1, trace: 't', name: 'ledger.moved', data }
  await commit(countMoney(place, { ...event, store: stores[0]!.id } as never, '2026-11-21'))
}
const asked = (more: object = {}) => stage.turn({ ...(stage.staff as object), ...more } as never)
const page = async ({ id }: { id: string }, more?: object) =>
  must(await showMoney(deps)({ brand: id as never }, asked(more))).programs.filter(({ isGroups }) => isGroups)
const group = async () => must(await showGroupMoney({ ...deps, brandsAndCompanies: companies })({}, asked()))

test('earned here and spent there, the rest is the whole group’s, and no store stands below zero', async () => {
  await moved(cafe, 'points', POINTS, { never: 100 })
  await moved(shoes, 'points', POINTS, { never: -80 })
  for (const brand of BRANDS) {
    const [points] = (await page(brand)).filter(({ programId }) => programId === POINTS)
    expect(points).toMatchObject({ units: 20, money: 2, stores: [{ store: cafe.stores[0]!.id, units: 20, money: 2 }] })
  }
  const { brands, shared } = await group()
  expect(brands.flatMap(({ kinds }) => kinds.filter(({ money }) => money !== 0))).toEqual([])
  expect(shared).toContainEqual(expect.objectContaining({ programId: POINTS, money: 2, company: null }))
})

test('money that one company owes is that company’s, wherever it was paid in', async () => {
  await moved(cafe, 'stored-value', VALUE, { paid: 1_000 })
  const { shared } = await group()
  expect(shared).toContainEqual(expect.objectContaining({ programId: VALUE, money: 1_000, company: shoes.company.id }))
})

test('who looks after one brand reads what is owed in all, and of no other brand’s stores', async () => {
  await moved(cafe, 'points', POINTS, { never: 100 })
  const [points] = await page(shoes, { brands: [shoes.id] })
  expect(points).toMatchObject({ units: 100, stores: [] })
})
