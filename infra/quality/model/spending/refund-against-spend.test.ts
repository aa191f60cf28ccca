// A refund and an order that spends, at the same moment: every request to the table may be overtaken by any other.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type * as Stage from '../stage.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

/** What the order that is refunded had earned, and what the other one spends of it. */
const [EARNED, SPENT] = [600, 500]

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  opened = table.all()
})

const pointsOf = async (member: string) => {
  const moved = (await tills.acts.history(member)).filter(({ of }) => of === stage.POINTS)
  return {
    sum: moved.reduce((all, { delta }) => all + delta, 0),
    lowest: Math.min(...moved.map(({ balance }) => balance ?? 0)),
  }
}

const race = async (scheduler: fc.Scheduler) => {
  stage.useTable(table.send as never)
  stage.setClock(stage.STARTED)
  table.restore(opened)
  const [mei] = (await stage.makePeople()) as [Stage.Person]
  const bought = await tills.acts.order({ total: EARNED * 10, member: { phone: mei.phone, enrol: false } })
  if (!bought.ok) throw new Error(bought.failure)
  const member = { code: await tills.liveCode(mei.id) }
  const use = [{ programId: stage.POINTS, amount: SPENT }]
  const asked = tills.acts.orderOf({ total: 150, bill: 200, use, member })
  stage.useTable(((command: never) => scheduler.schedule(Promise.resolve()).then(() => table.send(command))) as never)
  const both = Promise.all([tills.acts.refund(bought.value.number, EARNED * 10), tills.acts.again(asked, 'spend')])
  await scheduler.waitFor(both)
  const [refunded, spent] = await both
  stage.useTable(table.send as never)
  return { mei, asked, refunded, spent }
}

test('take no point twice and leave nobody below zero, whoever is faster', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { mei, asked, refunded, spent } = await race(scheduler)
      expect(refunded.ok).toBe(true)
      expect(spent.ok ? 'spent' : spent.failure).toMatch(/^(spent|not-enough|use-not-allowed|try-again)$/)
      const { sum, lowest } = await pointsOf(mei.id)
      // The refund takes as much as the order had given, of whatever is left: more than that nobody has here.
      expect(sum).toBe(0)
      expect(lowest).toBeGreaterThanOrEqual(0)
      const again = await tills.acts.again(asked, 'spend')
      if (spent.ok) expect(again).toEqual(spent)
      seen.add(spent.ok ? 'spent' : 'refunded')
    }),
    { numRuns: 150 },
  )
  expect([...seen].sort()).toEqual(['refunded', 'spent'])
})
