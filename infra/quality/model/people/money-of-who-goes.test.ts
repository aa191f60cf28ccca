// Money that was paid ahead never lapses: who leaves or is erased says how much they give up, or stays.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import type * as Cards from '#functions/abilities/cards.ts'
import type * as Erasing from '#functions/member/erase/erase-me.ts'
import type * as Forfeiting from '#functions/abilities/forfeit.ts'
import type * as Leaving from '#functions/member/leave/leave-brand.ts'
import type * as Departure from '#functions/member/leave/show-departure.ts'
import type { commit as Commit } from '#functions/platform/table/commit.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import { shoes } from '../../../local/seed/demo-shoes.ts'
import type * as TwoBrands from '../group/two-brands.ts'
import { valueCard } from '../cards/value-card.ts'
import { must, word } from '../must.ts'
import { openModel, type Model } from '../open-model.ts'
import type * as PeopleActs from '../people-acts.ts'
import type * as Stage from '../stage.ts'

const VALUE = 'crd_01JDHF0PR00000000000000T31'
const OF_GROUP = 'crd_01JDHF0PR00000000000000T41'
const { issuer } = valueCard.settings

let stage: typeof Stage
let two: typeof TwoBrands
let people: typeof PeopleActs.acts
let table: Model['table']
let opened: ReturnType<typeof table.all>
let value: typeof Cards.value
let commit: typeof Commit
let forfeiting: typeof Forfeiting
let erasing: typeof Erasing
let leaving: typeof Leaving
let departure: typeof Departure
let mei: Stage.Person

beforeAll(async () => {
  ;({ stage, table } = await openModel())
  stage.takeSecrets()
  two = await import('../group/two-brands.ts')
  ;({ acts: people } = await import('../people-acts.ts'))
  ;({ value } = await import('#functions/abilities/cards.ts'))
  ;({ commit } = await import('#functions/platform/table/commit.ts'))
  forfeiting = await import('#functions/abilities/forfeit.ts')
  erasing = await import('#functions/member/erase/erase-me.ts')
  leaving = await import('#functions/member/leave/leave-brand.ts')
  departure = await import('#functions/member/leave/show-departure.ts')
  await stage.openCafe()
  await stage.publish('program', VALUE, valueCard)
  await stage.publish('program', OF_GROUP, stage.stamps, '*')
  opened = table.all()
})
beforeEach(async () => {
  table.restore(opened)
  stage.setClock(stage.STARTED)
  // What is known of live programmes is kept for a minute.
  stage.advance(2 * MINUTE)
  mei = await two.acts.newMember('cafe')
})

let keys = 0
const topUp = async (amount: number, who = mei) => {
  const holder = { ...stage.place, member: who.id }
  const store = cafe.stores[0]!.id
  const act = { ...holder, program: VALUE, amount, store, key: `t${++keys}`, shownName: '', now: stage.now() }
  must(await commit(must(await value.topUp((await stage.rowsOf(who)) as never, act as never)).writes))
}
const quiet = {
  deauthorise: async () => undefined,
  forgetActs: async () => undefined,
  unlinkMenu: async () => undefined,
}
const leave = (givesUp?: number, brand = cafe.id) =>
  leaving.leaveBrand({ ...quiet, paidAheadOf: forfeiting.paidAheadOf })(
    { ...(givesUp && { givesUp }) },
    stage.turn({ ...stage.memberActor(mei.id), brand }, `leave${++keys}`),
  )
const eraseDeps = () => ({ ...quiet, forfeit: forfeiting.forfeit, paidAheadOf: forfeiting.paidAheadOf })
const eraseMe = (givesUp?: number) =>
  erasing.eraseMe(eraseDeps())({ ...(givesUp && { givesUp }) }, stage.turn(stage.memberActor(mei.id), `erase${++keys}`))
const eraseByStaff = (givesUp?: number) =>
  erasing.eraseMember(eraseDeps())(
    { id: mei.id as never, brand: cafe.id as never, reason: '本人來信', ...(givesUp && { givesUp }) },
    stage.turn(stage.staff, `staff${++keys}`),
  )
const facts = { amount: 1_000, card: '海風儲值金', issuer: issuer.name, complaintLine: '02-2345-6789' }
const ways = { 'by leaving': leave, 'by being erased': eraseMe, 'by the staff erasing them': eraseByStaff }

describe.each(Object.entries(ways))('who goes %s', (_, go) => {
  test('with paid money left is told how much and who has it, and nothing is written', async () => {
    await topUp(1_000)
    const before = JSON.stringify(table.all())
    for (const wrong of [undefined, 999, 1_100])
      expect(await go(wrong)).toEqual({ ok: false, failure: 'value-still-held', detail: facts })
    expect(JSON.stringify(table.all())).toBe(before)
  })

  test('goes once they name what they give up', async () => {
    await topUp(1_000)
    expect(word(await go(1_000))).toBe('ok')
  })

  test('goes as they are where there is none', async () => {
    expect(word(await go())).toBe('ok')
  })
})

test('money that comes in while somebody leaves lets them stay', async () => {
  const going = leaving.leaveBrand({
    ...quiet,
    paidAheadOf: async (asked) => {
      const seen = await forfeiting.paidAheadOf(asked)
      await topUp(500)
      return seen
    },
  })
  expect(word(await going({}, stage.turn(stage.memberActor(mei.id), `leave${++keys}`)))).toBe('try-again')
})

test('what came along from who became one with them is theirs to give up', async () => {
  const other = await two.acts.newMember('cafe')
  await topUp(1_000, other)
  must(await people.merge(mei, other))
  expect(word(await eraseMe())).toBe('value-still-held')
  expect(word(await eraseMe(1_000))).toBe('ok')
})

test('before they go they see what they would give up, and what of the group stays with them', async () => {
  await topUp(1_000)
  const show = departure.showDeparture(forfeiting)
  const paid = [
    { programId: VALUE, name: valueCard.name, amount: 1_000, issuer: issuer.name, complaintLine: '02-2345-6789' },
  ]
  const turn = () => stage.turn(stage.memberActor(mei.id))
  expect(must(await show({}, turn()))).toEqual({ keeps: [], leaving: paid, erasing: paid })
  await two.joinByLine(mei.id, 'shoes')
  expect(must(await show({}, turn()))).toEqual({ keeps: [OF_GROUP], leaving: paid, erasing: paid })
  const inShoes = stage.turn({ ...stage.memberActor(mei.id), brand: shoes.id })
  expect(must(await show({}, inShoes))).toEqual({ keeps: [OF_GROUP], leaving: [], erasing: paid })
  expect(word(await leave(undefined, shoes.id))).toBe('ok')
  const asked = { id: mei.id as never, brand: cafe.id as never }
  const told = await departure.showDepartureOf(forfeiting)(asked, stage.turn(stage.staff))
  expect(must(told)).toEqual({ erasing: paid })
})
