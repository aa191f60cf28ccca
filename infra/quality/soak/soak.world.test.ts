import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../../local/world.ts'
import { openHouse } from '../drive/open-house.ts'
import { live } from './journeys.ts'
import { complaints } from './model.ts'
import { randomOf } from './random.ts'

let world: World
beforeAll(async () => void (world = await openHouse()), 120_000)
afterAll(() => world?.close())

test('a bad week pays nobody twice and skips nobody', async () => {
  expect(complaints(await live(world, randomOf(7), { people: 3, acts: 6 }))).toEqual([])
}, 240_000)
