// What time takes stands in the history from that moment, and on that day, whether an act has written it down or not.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY } from '#shared/base/time.ts'
import { showHistory } from '#functions/abilities/holder.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let table: Model['table']
let opened: ReturnType<typeof table.all>
let one: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  await stage.openCafe()
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[one] = (await stage.makePeople()) as [Stage.Person]
})

const buy = (number: string, total: number) => stage.acts.buy(number, one, total, number)
const points = async () => {
  const lines = await showHistory({ ...stage.place, member: one.id }, stage.now())
  return lines
    .filter(({ of }) => of === stage.POINTS)
    .map(({ at, delta, balance, reason }) => ({ at, delta, balance, reason }))
}

test('points that have lapsed are a line of the day on which they did, before and after the next purchase', async () => {
  await buy('first', 100)
  expect(await points()).toMatchObject([{ delta: 10, balance: 10 }])
  stage.advance(90 * DAY)
  const lapsed = { at: '2026-12-21T15:59:59.999Z', delta: -10, balance: 0, reason: 'expired' }
  expect(await points()).toMatchObject([lapsed, { delta: 10 }])
  await buy('second', 50)
  expect(await points()).toMatchObject([{ delta: 5, balance: 5, at: stage.now() }, lapsed, { delta: 10 }])
})
