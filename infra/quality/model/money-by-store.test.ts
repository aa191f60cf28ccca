// Whatever is done where: what a brand owes is what its stores have of it, and what companies have is what their brands have.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { endOfDay } from '#shared/base/calendar.ts'
import { brandsOf, dayEnds, storeNames } from '#functions/abilities/house.ts'
import { commit } from '#functions/platform/table/commit.ts'
import { countMoney } from '#functions/report/money/count-money.ts'
import { showGroupMoney, showMoney } from '#functions/report/money/show-money.ts'
import { cafe } from '../../local/seed/demo-cafe.ts'
import { shoes } from '../../local/seed/demo-shoes.ts'
import { must } from './must.ts'
import { openModel, type Model } from './open-model.ts'
import type * as Stage from './stage.ts'

const BRANDS = [cafe, shoes]
/** Beside the stores: nowhere, as at the desk and on the web. */
const PLACES = BRANDS.map(({ stores }) => [...stores.slice(0, 2).map(({ id }) => id), undefined])
const ENDS = ['2026-11-20', '2026-11-22', '2026-11-30', '2026-12-15', '2027-11-30', 'never', 'paid'] as const
const RUNS = 40

interface Lot {
  kind: string
  program: string
  end: string
  left: number
}
interface Coupon {
  campaign: string
  end: string
  issuedIn?: string
  state: 'out' | 'used' | 'gone'
}
type Told = readonly [name: string, data: object, store?: string]

/** What is out in one brand, and the events of what is done with it. */
const openBrand = (nth: number) => {
  const brand = BRANDS[nth]!
  const programs = [brand.program, ...brand.others]
  const campaign = brand.campaigns[0]!.id
  const lots: Lot[] = []
  const coupons: Coupon[] = []
  const told: Told[] = []
  const move = (lot: Pick<Lot, 'kind' | 'program'>, owed: Record<string, number>, at?: string) =>
    told.push(['ledger.moved', { account: lot.kind, of: lot.program, owed }, at])
  const say = (name: string, { campaign: of, end, issuedIn }: Coupon, more: object = {}, at?: string) =>
    told.push([name, { campaign: of, expiresAt: endOfDay(end), ...(issuedIn && { issuedIn }), ...more }, at])
  const day = (end: string) => (/^\d/.test(end) ? end : '2026-11-30')
  return {
    lots,
    coupons,
    told,
    /** @param at which store, or none @param n which of them, how many */
    acts: {
      earn: (at: string | undefined, n: number) => {
        const { id, settings } = programs[n % programs.length]!
        const end = ENDS[n % ENDS.length]!
        lots.push({ kind: settings.kind, program: id, end, left: n + 1 })
        move(lots.at(-1)!, { [end]: n + 1 }, at)
      },
      /** Used, refunded, taken off by staff: some of it goes, there. */
      take: (at: string | undefined, n: number) => {
        const lot = lots[n % Math.max(1, lots.length)]
        const part = lot && Math.min(lot.left, n)
        if (!lot || !part) return
        lot.left -= part
        move(lot, { [lot.end]: -part }, at)
      },
      /** To a friend, or to who they become one with: it goes and comes in one place. */
      pass: (at: string | undefined, n: number) => {
        const lot = lots[n % Math.max(1, lots.length)]
        if (!lot?.left) return
        move(lot, { [lot.end]: -lot.left }, at)
        move(lot, { [lot.end]: lot.left }, at)
      },
      putOff: (at: string | undefined, n: number) => {
        const lot = lots[n % Math.max(1, lots.length)]
        const end = ENDS[(n + 1) % ENDS.length]!
        if (!lot?.left || end === lot.end || lot.end === 'paid' || end === 'paid') return
        move(lot, { [lot.end]: -lot.left, [end]: lot.left }, at)
        lot.end = end
      },
      issue: (at: string | undefined, n: number) => {
        const one: Coupon = { campaign, end: day(ENDS[n % ENDS.length]!), state: 'out' }
        coupons.push(one)
        // One in five is from before it was told where a coupon was issued: it was counted as of no store.
        const where = n % 5 > 0 ? at : undefined
        say('coupon.issued', one, { reason: 'order' }, where)
        if (where) one.issuedIn = where
      },
      redeem: (at: string | undefined, n: number) => {
        const one = coupons[n % Math.max(1, coupons.length)]
        if (one?.state !== 'out') return
        one.state = 'used'
        say('coupon.redeemed', one, {}, at)
      },
      undo: (at: string | undefined, n: number) => {
        const one = coupons[n % Math.max(1, coupons.length)]
        if (one?.state !== 'used') return
        one.state = 'out'
        say('coupon.undone', one, {}, at)
      },
      remove: (at: string | undefined, n: number) => {
        const one = coupons[n % Math.max(1, coupons.length)]
        if (one?.state !== 'out') return
        one.state = 'gone'
        say('coupon.voided', one, { reason: '退' }, at)
      },
      /** A friend has it, or another takes its place: the store that issued it stays. */
      replace: (at: string | undefined, n: number) => {
        const one = coupons[n % Math.max(1, coupons.length)]
        if (one?.state !== 'out') return
        say(n % 2 ? 'coupon.transferred' : 'coupon.voided', one, { reason: '換' }, at)
        say('coupon.issued', one, { reason: n % 2 ? 'gift' : 'reissue' }, at)
      },
      open: (_at: string | undefined, n: number) => {
        const one = coupons[n % Math.max(1, coupons.length)]
        if (one?.state !== 'out') return
        const was = endOfDay(one.end)
        one.end = day(ENDS[n % ENDS.length]!)
        say(n % 2 ? 'coupon.opened' : 'coupon.extended', one, { was })
      },
    },
  }
}

type Act = keyof ReturnType<typeof openBrand>['acts']
const ACTS = ['earn', 'earn', 'take', 'pass', 'putOff', 'issue', 'issue', 'redeem', 'undo', 'remove', 'replace', 'open']
const histories = fc.array(
  fc.record({
    brand: fc.nat(BRANDS.length - 1),
    act: fc.constantFrom(...(ACTS as Act[])),
    at: fc.nat(2),
    n: fc.nat(40),
  }),
  { minLength: 1, maxLength: 60 },
)

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  for (const { id, campaigns, program, others } of BRANDS) {
    for (const one of campaigns) await stage.publish('campaign', one.id, one.settings, id)
    for (const one of [program, ...others]) await stage.publish('program', one.id, one.settings, id)
  }
  opened = table.all()
})

const companies = async () =>
  BRANDS.map(({ id, name, company }) => ({ id, name, company: company.id, companyName: company.name, taxId: null }))

test('whatever is done where, stores make up their brand, and brands what all companies owe', async () => {
  const deps = { storeNames, dayEnds, brandsOf }
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      table.restore(opened)
      const brands = BRANDS.map((_, nth) => openBrand(nth))
      for (const { brand, act, at, n } of history) brands[brand]!.acts[act](PLACES[brand]![at], n)
      const group = must(await showGroupMoney({ ...deps, brandsAndCompanies: companies })({}, stage.turn(stage.staff)))
      expect(sum(group.brands.flatMap(({ kinds }) => kinds.map(({ money }) => money)))).toBe(0)
      for (const [nth, { told }] of brands.entries())
        for (const [name, data, store] of told) {
          const place = { ...stage.place, brand: BRANDS[nth]!.id }
          const event = { id: 'x#0', version: 1, at: stage.now(), ...place, shard: 1, trace: 't', name, data, store }
          await commit(countMoney(place, event as never, '2026-11-21'))
        }
      const after = must(await showGroupMoney({ ...deps, brandsAndCompanies: companies })({}, stage.turn(stage.staff)))
      for (const [nth, { lots, coupons }] of brands.entries()) {
        const { id, company } = BRANDS[nth]!
        const now = must(await showMoney(deps)({ brand: id as never }, stage.turn(stage.staff)))
        const line = after.brands.find((one) => one.brand === id)!
        expect(line.company.id).toBe(company.id)

        for (const { programId, units, money, ending, ends, weeks, stores } of now.programs) {
          const left = lots.filter(({ program, end }) => program === programId && !(end < '2026-11-21'))
          expect(units).toBe(sum(left.map((lot) => lot.left)))
          expect(ending.units).toBe(sum(left.map((lot) => (lot.end < '2026-12' ? lot.left : 0))))
          expect(sum(weeks)).toBe(ending.units)
          expect(sum(stores.map((one) => one.units))).toBe(units)
          expect(sum(stores.map((one) => one.money))).toBe(money ?? 0)
          expect(sum(stores.map((one) => one.ending.units))).toBe(ending.units)
          expect(sum(stores.map((one) => one.ending.money))).toBe(ending.money ?? 0)
          expect(sum(ends.map((one) => one.money))).toBe(money ?? 0)
          expect(stores.filter((one) => one.units < 0 || one.ending.units < 0)).toEqual([])
        }
        expect(sum(line.kinds.map(({ money }) => money))).toBe(sum(now.programs.map(({ money }) => money)))
        expect(line.ending).toBe(sum(now.programs.map(({ ending }) => ending.money)))

        const told = now.coupons.find(({ campaignId }) => campaignId === BRANDS[nth]!.campaigns[0]!.id)!
        const out = coupons.filter(({ state, end }) => state === 'out' && end >= '2026-11-21')
        expect(told.out).toBe(out.length)
        for (const store of PLACES[nth]!) {
          const its = out.filter(({ issuedIn }) => issuedIn === store)
          const row = told.stores.find((one) => one.store === (store ?? null))
          expect([row?.out ?? 0, row?.ending ?? 0]).toEqual([
            its.length,
            its.filter(({ end }) => end < '2026-12').length,
          ])
        }
        expect(told.used).toBe(coupons.filter(({ state }) => state === 'used').length)
        expect(sum(told.stores.map(({ used }) => used))).toBe(told.used)
        expect(sum(told.stores.map(({ issued }) => issued))).toBe(told.issued)
        expect(line.coupons).toMatchObject({ out: out.length, ending: sum(told.weeks), used: told.used })
      }
    }),
    { numRuns: RUNS },
  )
})
