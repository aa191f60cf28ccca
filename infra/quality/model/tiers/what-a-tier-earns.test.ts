// What each tier earns on the cards, on the member’s ladder and on the desk’s: the real use cases on the double of the table.
import { beforeAll, expect, test } from 'vitest'
import type { Program } from '#shared/domain/card/program.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { openModel } from '../open-model.ts'
import type * as Stage from '../stage.ts'

let stage: typeof Stage
let person: Stage.Person
let ladder: () => Promise<Record<string, unknown[]>>
let desk: () => Promise<unknown>

const points = cafe.others[0]!
const [basic, regular, friend] = cafe.tiers!.settings.tiers.map(({ id }) => id)

const multiply = (multipliers: unknown[], more: Partial<Program> = {}) =>
  stage.publish('program', points.id, {
    ...points.settings,
    ...more,
    settings: { ...points.settings.settings, rate: { points: 1, per: 100 }, multipliers },
  })

beforeAll(async () => {
  ;({ stage } = await openModel())
  const { readTier } = await import('#functions/tier/read-tier.ts')
  const { listTierPages } = await import('#functions/tier/scheme/edit-tiers.ts')
  const { groupCounts } = await import('#functions/abilities/people.ts')
  const { joinedIn } = await import('#functions/abilities/tiers.ts')
  const { dayEnds } = await import('#functions/abilities/house.ts')
  await stage.openCafe()
  await stage.publish('tier', cafe.tiers!.id, cafe.tiers!.settings)
  person = (await stage.makePeople())[0]!
  ladder = async () => {
    stage.advance(120_000)
    const read = await readTier({ memberships: stage.memberships, joinedIn, groupCounts, dayEnds })(
      {},
      stage.turn(stage.memberActor(person.id)),
    )
    if (!read.ok) throw new Error(read.failure)
    return Object.fromEntries(read.value.tiers.map(({ id, rates }) => [id, rates]))
  }
  desk = async () => {
    const read = await listTierPages({ brand: cafe.id as never }, stage.turn(stage.staff))
    return read.ok && read.value.rates
  }
})

test('each tier reads what it earns on a card that tells tiers apart', async () => {
  await multiply([
    { when: { kind: 'tier', tiers: [friend] }, percent: 200 },
    { when: { kind: 'weekday', weekdays: [3] }, percent: 300 },
  ])
  const one = { program: points.id, name: points.settings.name, per: 100 }
  expect(await ladder()).toMatchObject({
    [basic!]: [{ ...one, points: 1, percent: 100 }],
    [regular!]: [{ ...one, points: 1, percent: 100 }],
    [friend!]: [{ ...one, points: 2, percent: 200 }],
  })
  expect(await desk()).toContainEqual(expect.objectContaining({ tier: friend, ...one, points: 2, percent: 200 }))
})

test('a card for some tiers only says nothing to the others', async () => {
  await multiply([{ when: { kind: 'tier', tiers: [friend] }, percent: 150 }], { tiers: [friend!] })
  expect(await ladder()).toMatchObject({ [basic!]: [], [friend!]: [{ points: 1.5, percent: 150 }] })
})

test('where no card tells tiers apart, or its time is over, there is nothing to say', async () => {
  await multiply([{ when: { kind: 'weekday', weekdays: [3] }, percent: 200 }])
  expect(await ladder()).toMatchObject({ [basic!]: [], [friend!]: [] })
  await multiply([{ when: { kind: 'tier', tiers: [friend] }, percent: 200 }], {
    period: { from: null, until: '2026-11-20' },
  })
  expect(await ladder()).toMatchObject({ [friend!]: [] })
  expect(await desk()).toEqual([])
})
