// A check-in goes along with a member who became another: what staff did with it is found from either of the two.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { HOUR } from '#shared/base/time.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'
import type * as Hands from './check-in-hands.ts'

let stage: typeof Stage
let hands: typeof Hands
let people: typeof PeopleActs.acts
let table: Model['table']
let opened: ReturnType<typeof table.all>
let stays: Stage.Person
let goes: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  hands = await import('./check-in-hands.ts')
  ;({ acts: people } = await import('../people-acts.ts'))
  await stage.openCafe()
  await hands.allowPosters()
  await hands.putOnMap()
  stage.advance(HOUR)
  ;[stays, goes] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  const [here, there] = cafe.stores.map(({ posters }) => posters[0]!.code)
  must(await hands.checkIn(goes, here!, 'first'))
  await hands.moveFarAway()
  stage.advance(HOUR)
  expect(must(await hands.checkIn(goes, there!, 'second')).state).toBe('waiting')
  opened = table.all()
})
beforeEach(() => table.restore(opened))

/** Refused a moment before the two became one. */
const refusedBefore = async () => {
  const [theirs] = await hands.list()
  expect(word(await hands.decide(theirs!, false, 'no'))).toBe('ok')
  must(await people.merge(stays, goes))
  const [now] = await hands.list()
  expect(now).toMatchObject({ id: theirs!.id, member: { id: stays.id } })
  return { theirs: theirs!, now: now! }
}

test('a refusal is taken back from a page that still shows the other, once', async () => {
  const { theirs } = await refusedBefore()
  expect(word(await hands.reopen(theirs, 'again'))).toBe('ok')
  const reopened = table.all()
  expect(word(await hands.reopen(theirs, 'again'))).toBe('ok')
  expect(table.all()).toEqual(reopened)
  expect(word(await hands.decide(theirs, true, 'yes'))).toBe('ok')
  expect(await hands.list()).toEqual([])
})

test('and from one that shows who stays', async () => {
  const { now } = await refusedBefore()
  expect(word(await hands.reopen(now, 'again'))).toBe('ok')
  expect(word(await hands.decide(now, false, 'still no'))).toBe('ok')
})

test('what was asked before they became one is answered as it was then', async () => {
  const { theirs } = await refusedBefore()
  const before = table.all()
  expect(await hands.decide(theirs, false, 'no')).toMatchObject({ value: { approved: false } })
  expect(table.all()).toEqual(before)
})
