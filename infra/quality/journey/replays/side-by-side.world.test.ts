// A request that its sender gave up on and sent again, with its key, while the first is still under way: both are told that it
// was done, and not that it cannot be done any more.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDesk, type Desk } from '../desk.ts'
import { twiceAround, type Reading } from '../twice-around.ts'
import { lasting, type Act } from './act.ts'
import { counterActs } from './counter-acts.ts'
import { editorActs } from './editor-acts.ts'
import { setStage } from './stage.ts'

/** With which reading the first waits: from there on it sees what the second made. */
const WAITS_WITH: Record<string, Reading> = {
  'POST /clerk/stamps': { operation: 'GetItem', nth: 1 },
  'POST /clerk/tasks': { operation: 'Query', nth: 2 },
  'DELETE /clerk/holds/{coupon}': { operation: 'GetItem', nth: 1 },
  ...Object.fromEntries(
    ['programs', 'campaigns', 'bundles', 'tiers'].flatMap((of) => [
      [`PUT /admin/${of}/{id}/draft`, { operation: 'GetItem', nth: 3 }],
      [`POST /admin/${of}/{id}/publication`, { operation: 'GetItem', nth: 3 }],
      [`POST /admin/${of}/{id}/archive`, { operation: 'Query', nth: 2 }],
    ]),
  ),
  'POST /admin/playbooks/{id}/publication': { operation: 'GetItem', nth: 3 },
}

let desk: Desk
let acts: Act[]
beforeAll(async () => {
  desk = await startDesk()
  const stage = await setStage(desk)
  acts = [...(await counterActs(stage)), ...(await editorActs(stage))]
}, 600_000)
afterAll(() => desk?.world.close())

test('is answered twice what it was answered once, wherever it stood', async () => {
  const met = new Set<string>()
  const wrong: unknown[] = []
  for (const act of acts) {
    await desk.world.idle()
    const key = randomUUID()
    const reading = WAITS_WITH[act.route]
    if (!reading) {
      await act.send({ key })
      continue
    }
    met.add(act.route)
    const [first, second] = await twiceAround(desk, reading, () => act.send({ key }))
    if (!first.ok || !second.ok) wrong.push([act.route, first.failure ?? 'ok', second.failure ?? 'ok'])
    else expect(lasting(act, first.value)).toEqual(lasting(act, second.value))
  }
  expect(wrong).toEqual([])
  expect([...met].toSorted()).toEqual(Object.keys(WAITS_WITH).toSorted())
}, 600_000)
