// Six digits behind a member code that somebody has read off a receipt: five tries, and no live code counts for a quarter of an hour.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '#shared/base/time.ts'
import { must, word } from '../must.ts'
import type * as Stage from '../stage.ts'
import type * as Clerk from './clerk-hands.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

let stage: typeof Stage
let tills: TillModel['tills']
let table: TillModel['table']
let clerk: typeof Clerk
let opened: ReturnType<typeof table.all>
let mei: Stage.Person
let others: Stage.Person[]

/** Of one member, and by one till or clerk. */
const MOST = { member: 5, caller: 20 }

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  clerk = await import('./clerk-hands.ts')
  opened = table.all()
})
beforeEach(async () => {
  stage.setClock(stage.STARTED)
  table.restore(opened)
  ;[mei, ...others] = (await stage.makePeople()) as [Stage.Person, ...Stage.Person[]]
  must(await tills.acts.order({ total: 6_000, member: { phone: mei.phone, enrol: false } }))
  must(await tills.acts.topUp({ phone: mei.phone }, 1_000))
})

const use = () => [{ programId: stage.POINTS, amount: 100 }]
const bill = { bill: 200, total: 190 }
const live = async () => ({ code: await tills.liveCode(mei.id) })
/** Never the right ones: none of the nearest hours has them. */
const guesses = async ({ id }: Stage.Person, many: number) => {
  const code = await tills.staticCode(id)
  return Array.from({ length: many }, (_, nth) => ({ code: `${code}${String(111_111 + nth)}` }))
}

const ROADS: Record<string, (named: { code: string }) => Promise<unknown>> = {
  'a look-up in staff mode': ({ code }) => clerk.lookByCode(code),
  'a bill of a clerk': ({ code }) => clerk.quote({ code, bill: 200, use: use(), coupons: [] }),
  'a quote of the till': (member) => tills.acts.quote({ total: 200, member }),
  'a hold of the till': (member) => tills.acts.hold({ total: 190, bill: 200, use: use(), member }),
  'an order of the till': (member) => tills.acts.order({ ...bill, use: use(), member }),
  'money paid back': (member) => tills.acts.payOut(member, 100),
}
const nothingSpends = async () => {
  const right = await live()
  expect(word(await tills.acts.hold({ total: 190, bill: 200, use: use(), member: right }))).toBe('live-code-locked')
  expect(word(await tills.acts.order({ ...bill, use: use(), member: right }))).toBe('live-code-locked')
  expect(word(await tills.acts.payOut(right, 100))).toBe('live-code-locked')
  expect(await clerk.scan(right.code)).toMatchObject({ isLive: false, seen: null })
}

describe.each(Object.entries(ROADS))('tried by %s', (_, go) => {
  test('five times: then the right one is refused too, until the quarter of an hour is over', async () => {
    for (const named of await guesses(mei, MOST.member)) await go(named)
    await nothingSpends()
    stage.advance(15 * MINUTE)
    must(await tills.acts.hold({ total: 190, bill: 200, use: use(), member: await live() }))
  })
  test('four times, or the same one for ever: the right one is good', async () => {
    const tried = await guesses(mei, MOST.member - 1)
    for (const named of [...tried, ...tried, ...tried]) await go(named)
    must(await tills.acts.hold({ total: 190, bill: 200, use: use(), member: await live() }))
  })
})

test('one that will be good in a while counts as tried, one that was good does not', async () => {
  for (let away = 2; away < 2 + MOST.member; away++)
    await tills.acts.payOut({ code: await tills.liveCode(mei.id, -away) }, 100)
  must(await tills.acts.hold({ total: 190, bill: 200, use: use(), member: await live() }))
  for (let away = 2; away < 2 + MOST.member; away++)
    await tills.acts.payOut({ code: await tills.liveCode(mei.id, away) }, 100)
  await nothingSpends()
})

test('the ten digits go on earning, and the other ways of proof are not touched', async () => {
  for (const named of await guesses(mei, MOST.member)) await tills.acts.payOut(named, 100)
  const [wrong] = await guesses(mei, 1)
  expect(must(await tills.acts.order({ total: 300, member: wrong })).earned).toContainEqual(
    expect.objectContaining({ programId: stage.POINTS, added: 30 }),
  )
  expect(word(await tills.acts.text(mei.phone))).toBe('ok')
})

test('who goes from member to member is stopped as well, at that till alone', async () => {
  const crowd = [...others, ...(await stage.makePeople()), ...(await stage.makePeople())]
  const all = (await Promise.all(crowd.map((one) => guesses(one, MOST.member - 1)))).flat().slice(0, MOST.caller)
  expect(all).toHaveLength(MOST.caller)
  for (const named of all) await tills.acts.payOut(named, 100)
  expect(word(await tills.acts.payOut(await live(), 100))).toBe('live-code-locked')
  expect(await clerk.scan((await live()).code)).toMatchObject({ isLive: true })
})
