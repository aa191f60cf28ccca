// What a refund does to points that were used already, by the policy that a programme chose: lives against a balance counted in one's head.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { STEP_MS } from '#shared/domain/member/live-code.ts'
import type { RefundPolicy } from '#shared/domain/ledger/take-back.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const HISTORIES = 25
/** The same lives every time: how often something runs short is counted below. */
const SEED = 7
const ACTS = 24
const POLICIES = [
  { policy: 'what-is-left', program: 'crd_01JDHF0PR00000000000000TB3' },
  { policy: 'go-negative', program: 'crd_01JDHF0PR00000000000000TB4' },
  { policy: 'block', program: 'crd_01JDHF0PR00000000000000TB5' },
] as const satisfies readonly { policy: RefundPolicy; program: string }[]
/** Points for NT$1, and NT$ for a point. */
const [OFF, PER_POINT] = [10, 10]

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let bare: ReturnType<typeof table.all>
beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  bare = table.all()
})

/** The same rules as the brand's own points, with a policy. */
const openWith = async (program: string, refunds: RefundPolicy) => {
  table.restore(bare)
  const { settings } = cafe.others[0]!
  const own = { rate: { per: PER_POINT, points: 1 }, multipliers: [], pendingDays: 0 }
  const points = { ...settings, ways: ['till'], settings: { ...settings.settings, ...own } }
  await stage.publish('program', program, { ...points, name: { 'zh-Hant': '點數' }, refunds })
  return table.all()
}

interface Bought {
  number: string
  total: number
  refunded: number
  used: number
}
const worth = (money: number) => Math.floor(money / PER_POINT)
const leftOf = ({ total, refunded }: Bought) => total - refunded
const backOf = ({ used, total }: Bought, money: number) => Math.floor((used * (total - money)) / total)

/** What the policy leaves after a refund, or nothing where it refuses. */
const after = (policy: RefundPolicy, balance: number, back: number, wanted: number): number | undefined => {
  const whole = balance + back
  if (policy === 'go-negative') return whole - wanted
  if (whole >= wanted) return whole - wanted
  return policy === 'block' ? undefined : Math.max(0, whole) - Math.min(wanted, Math.max(0, whole))
}

const act = fc.oneof(
  fc.record({ do: fc.constant('buy' as const), bill: fc.integer({ min: 100, max: 900 }) }),
  fc.record({ do: fc.constant('use' as const), share: fc.integer({ min: 1, max: 2 }), isTooMuch: fc.boolean() }),
  fc.record({ do: fc.constant('refund' as const), nth: fc.nat(3), share: fc.integer({ min: 1, max: 3 }) }),
)

const wanted = ({ share, isTooMuch }: { share: number; isTooMuch: boolean }, balance: number) =>
  (Math.floor(Math.max(0, balance) / OFF / share) + (isTooMuch ? 1 : 0)) * OFF

test.each(POLICIES)('a refund of used points does what $policy says, and no other', async ({ policy, program }) => {
  const opened = await openWith(program, policy)
  const seen = { short: 0, spent: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: ACTS, maxLength: ACTS }), async (acts) => {
      stage.setClock(stage.STARTED)
      table.restore(opened)
      const [person] = (await stage.makePeople()) as [Stage.Person]
      const orders: Bought[] = []
      let balance = 0
      for (const one of acts) {
        // A live code is good once.
        stage.advance(STEP_MS)
        if (one.do === 'refund') {
          const order = orders[one.nth % Math.max(1, orders.length)]
          if (!order || leftOf(order) === 0) continue
          const amount = Math.ceil(leftOf(order) / one.share)
          const [before, left] = [leftOf(order), leftOf(order) - amount]
          const given = worth(before) - worth(left)
          const back = backOf(order, left) - backOf(order, before)
          const expected = after(policy, balance, back, given)
          if (balance + back < given) seen.short += 1
          const done = await tills.acts.refund(order.number, amount)
          expect(done.ok ? 'done' : done.failure).toBe(expected === undefined ? 'refund-blocked' : 'done')
          if (expected === undefined) continue
          order.refunded += amount
          balance = expected
        } else {
          const points = one.do === 'use' ? wanted(one, balance) : 0
          const bill = one.do === 'use' ? 100 + (2 * points) / OFF : one.bill
          const member = { code: await tills.liveCode(person.id) }
          const use = points > 0 ? [{ programId: program, amount: points }] : []
          const total = bill - points / OFF
          const done = await tills.acts.order({ total, bill, use, member })
          expect(done.ok, JSON.stringify(done)).toBe(points <= Math.max(0, balance))
          if (!done.ok) continue
          if (points > 0) seen.spent += 1
          orders.push({ number: done.value.number, total, refunded: 0, used: points })
          balance += worth(total) - points
        }
        const [entries, [last]] = [await stage.rowsOf(person), await tills.acts.history(person.id)]
        const own = entries.filter(({ of, delta }) => of === program && typeof delta === 'number')
        expect(own.reduce((sum, { delta }) => sum + Number(delta), 0)).toBe(balance)
        if (last?.of === program) expect(last.balance, `the passbook after ${JSON.stringify(one)}`).toBe(balance)
        if (policy !== 'go-negative') expect(balance).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: HISTORIES, seed: SEED },
  )
  expect(seen.short, 'a history in which everything is still there says nothing of the policy').toBeGreaterThan(
    HISTORIES / 5,
  )
  expect(seen.spent).toBeGreaterThan(HISTORIES)
})
