// Whose hand it was: however many clerks a store has, they are looked up together.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type * as Hands from '#functions/abilities/hands.ts'
import { openHouse, type House, type Person } from '../bad-input/open-house.ts'
import { BRAND, ELSEWHERE, STORE } from '../bad-input/places.ts'

let house: House
let hands: typeof Hands
let reads: string[]
let clerks: { id: string }[]
let customer: Person

const CLERKS = 4
const group = () => house.stage.place.group

beforeAll(async () => {
  house = await openHouse()
  hands = await import('#functions/abilities/hands.ts')
  const { table, stage } = house
  stage.useTable((command: { constructor: { name: string } }) => {
    reads?.push(command.constructor.name)
    return table.send(command as never) as Promise<unknown>
  })
  clerks = []
  for (let nth = 0; nth < CLERKS; nth++) clerks.push(await house.clerk(STORE))
  customer = await house.joins()
})
beforeEach(() => void (reads = []))

/** The clerk becomes a member, by the LINE user they are. */
const joinsAs = async (nth: number) => {
  const { findClerk } = await import('#functions/staff/clerk/store.ts')
  const { user, provider } = (await findClerk(group(), STORE, clerks[nth]!.id))!
  return house.joins(BRAND, { user: user!, provider: provider! })
}

test('a member who is a clerk of the store is known there by their own phone, and nowhere else', async () => {
  const self = await joinsAs(2)
  reads = []
  const whoIs = (store: string, member: string) => hands.clerkWhoIs({ group: group(), store, member })
  expect(await whoIs(STORE, self.id)).toEqual({ kind: 'clerk', id: clerks[2]!.id })
  expect(reads).toEqual(['QueryCommand', 'BatchGetCommand'])
  expect(await whoIs(STORE, customer.id)).toBeUndefined()
  reads = []
  expect(await whoIs(ELSEWHERE, self.id)).toBeUndefined()
  expect(reads).toEqual(['QueryCommand'])
})

test('a clerk who was removed is a customer like any other', async () => {
  const self = await joinsAs(1)
  await house.door.must('DELETE /admin/stores/{store}/clerks/{id}', house.owner, {
    store: STORE,
    id: clerks[1]!.id as never,
  })
  expect(await hands.clerkWhoIs({ group: group(), store: STORE, member: self.id })).toBeUndefined()
})

test('names of clerks and staff come together, each hand by its own; who is unknown is missing', async () => {
  const owner = 'stf_000000000000000000000OWNER'
  const by = [
    ...clerks.map(({ id }) => ({ kind: 'clerk' as const, id })),
    { kind: 'staff' as const, id: owner },
    { kind: 'clerk' as const, id: 'clk_nobody' },
  ]
  const names = await hands.handNames(
    { group: group(), brand: BRAND },
    by.map((one) => ({ store: STORE, by: one })),
  )
  expect(reads).toEqual(['BatchGetCommand'])
  expect(names).toEqual(
    new Map([...clerks.map(({ id }) => [`clerk.${id}`, '阿珍']), [`staff.${owner}`, 'owner']] as never),
  )
  expect(await hands.handNames({ group: group(), brand: BRAND }, [])).toEqual(new Map())
})

test('more than a hundred are named in as few trips as they take', async () => {
  const many = Array.from({ length: 150 }, (_, nth) => ({
    store: STORE,
    by: { kind: 'clerk' as const, id: `clk_${nth}` },
  }))
  const [first] = clerks
  const names = await hands.handNames({ group: group(), brand: BRAND }, [
    ...many,
    { store: STORE, by: { kind: 'clerk', id: first!.id } },
    { store: STORE, by: { kind: 'clerk', id: first!.id } },
  ])
  expect(reads).toEqual(['BatchGetCommand', 'BatchGetCommand'])
  expect(names.size).toBe(1)
})
