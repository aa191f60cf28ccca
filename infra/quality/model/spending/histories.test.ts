// Lives of a member who uses what they have: whatever is held, used, let go and refunded in whatever order, nothing is made and nothing is lost.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { STEP_MS } from '#shared/domain/member/live-code.ts'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const HISTORIES = 40
/** The same lives every time: how many used something, and how many brought something back, is counted below. */
const SEED = 11
const ACTS = 30
/** Acts between two looks at everything. */
const LOOKS = 5

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let opened: ReturnType<typeof table.all>
beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  opened = table.all()
})

const amounts = { points: fc.nat(30), value: fc.nat(90), bill: fc.integer({ min: 40, max: 900 }) }
const act = fc.oneof(
  fc.record({ do: fc.constant('buy' as const), bill: amounts.bill }),
  fc.record({ do: fc.constantFrom('use' as const, 'hold' as const), ...amounts }),
  fc.record({ do: fc.constantFrom('confirm' as const, 'release' as const), nth: fc.nat(9) }),
  fc.record({ do: fc.constant('refund' as const), nth: fc.nat(20), share: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('top up' as const), amount: fc.integer({ min: 1, max: 1_500 }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 11) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

interface Bought {
  number: string
  left: number
  used: Record<string, number>
  back: Record<string, number>
}
interface Life {
  person: Stage.Person
  holds: { id: string; total: number }[]
  orders: Bought[]
}

const usesOf = ({ points, value }: { points: number; value: number }) => [
  ...(points > 0 ? [{ programId: stage.POINTS, amount: points * 10 }] : []),
  ...(value > 0 ? [{ programId: tills.VALUE, amount: value }] : []),
]
const keep = (
  life: Life,
  total: number,
  { number, used }: { number: string; used: { programId: string; amount: number }[] },
) =>
  life.orders.push({
    number,
    left: total,
    used: Object.fromEntries(used.map(({ programId, amount }) => [programId, amount])),
    back: {},
  })

const happen = async (life: Life, one: Act): Promise<void> => {
  const { person, holds, orders } = life
  const member = async () => ({ code: await tills.liveCode(person.id) })
  if (one.do === 'wait') return stage.advance(one.minutes * MINUTE)
  if (one.do === 'top up') return void (await tills.acts.topUp({ phone: person.phone }, one.amount))
  if (one.do === 'buy' || one.do === 'use') {
    const use = one.do === 'use' ? usesOf(one) : []
    const total = one.do === 'use' ? one.bill - one.points : one.bill
    const done = await tills.acts.order({ total, bill: one.bill, use, member: await member() })
    if (done.ok) keep(life, total, done.value)
    return
  }
  if ('bill' in one) {
    const use = usesOf(one)
    const held = use.length ? await tills.acts.hold({ total: one.bill, use, member: await member() }) : undefined
    if (held?.ok) holds.push(held.value)
    return
  }
  if (one.do === 'refund') {
    const order = orders[one.nth % Math.max(1, orders.length)]
    if (!order) return
    const amount = Math.ceil(order.left / one.share)
    const done = await tills.acts.refund(order.number, amount)
    if (!done.ok) throw new Error(done.failure)
    order.left -= amount
    for (const { programId, amount: back } of done.value.returned)
      order.back[programId] = (order.back[programId] ?? 0) + back
    // The last part brings all that is left.
    if (order.left === 0) expect(order.back).toEqual(order.used)
    for (const [of, back] of Object.entries(order.back)) expect(back).toBeLessThanOrEqual(order.used[of]!)
    return
  }
  const held = holds[one.nth % Math.max(1, holds.length)]
  if (!held) return
  if (one.do === 'release') return void (await tills.acts.release(held.id))
  const done = await tills.acts.order({ total: held.total, hold: held.id })
  if (done.ok) keep(life, held.total, done.value)
}

/** The balances are the sums of the entries, no more is to be used than is there, and each entry stands on the one before. */
const check = async ({ person }: Life) => {
  const named = { phone: person.phone, enrol: false }
  const [seen, quoted] = [await tills.acts.look(named), await tills.acts.quote({ total: 1_000_000, member: named })]
  if (!seen.ok || !quoted.ok) throw new Error('nobody is there')
  const entries = await tills.acts.history(person.id)
  for (const { programId, kind, balance } of seen.value.member?.cards ?? []) {
    const of = entries.filter((entry) => entry.of === programId)
    expect(
      of.reduce((sum, { delta }) => sum + delta, 0),
      kind,
    ).toBe(balance)
    expect(balance).toBeGreaterThanOrEqual(0)
    const usable = quoted.value.usable.find((line) => line.programId === programId)
    expect(usable?.available ?? 0).toBeLessThanOrEqual(balance)
  }
}

test('nothing is made and nothing is lost, whatever is held, used, let go and refunded', async () => {
  let spent = 0
  let back = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: ACTS, maxLength: ACTS }), async (acts) => {
      stage.setClock(stage.STARTED)
      table.restore(opened)
      const [person] = (await stage.makePeople()) as [Stage.Person]
      const life: Life = { person, holds: [], orders: [] }
      await tills.acts.order({ total: 3_000, member: { phone: person.phone, enrol: false } })
      await tills.acts.topUp({ phone: person.phone }, 1_000)
      for (const [nth, one] of acts.entries()) {
        // A live code is good once: the next act finds the next.
        stage.advance(STEP_MS)
        await happen(life, one)
        if ((nth + 1) % LOOKS === 0) await check(life)
      }
      spent += life.orders.filter(({ used }) => Object.keys(used).length > 0).length
      back += life.orders.filter((order) => Object.keys(order.back).length > 0).length
    }),
    { numRuns: HISTORIES, seed: SEED },
  )
  expect(spent, 'a history in which nothing is used says nothing').toBeGreaterThan(HISTORIES)
  expect(back).toBeGreaterThan(HISTORIES / 2)
})
