// The very same request twice at the same moment, as a phone sends it whose answer is slow. Rows are read one by one, and anything
// may come between two of them: what the one has done must not look to the other like a reason against it.
import type { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Result } from '#shared/base/result.ts'
import { PLAIN } from '#shared/domain/card/program.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type * as CheckIns from '../fraud/check-in-hands.ts'
import type * as Stage from '../stage.ts'
import type * as Requests from './same-request.ts'
import { openTillModel, type TillModel } from './open-till-model.ts'

const RUNS = 60
const POSTER = cafe.stores[0]!.posters[0]!.code
const MISSION = 'crd_01JDHF0PR00000000000000T41'
const mission = (face: object, reward: object) => ({
  ...PLAIN,
  kind: 'mission',
  name: { 'zh-Hant': '試喝' },
  unit: { 'zh-Hant': '站' },
  face,
  settings: {
    steps: ['taste', 'photo'].map((id) => ({ id, kind: 'task', words: { 'zh-Hant': '試喝單品' } })),
    order: 'any',
    reward,
    halfway: [],
    next: { kind: 'ends' },
    validity: { kind: 'never' },
  },
})

let stage: typeof Stage
let tills: TillModel['tills']
let requests: typeof Requests
let checkIns: typeof CheckIns
let table: TillModel['table']
let opened: ReturnType<typeof table.all>

beforeAll(async () => {
  ;({ stage, table, tills } = await openTillModel())
  requests = await import('./same-request.ts')
  checkIns = await import('../fraud/check-in-hands.ts')
  const ways = [...stage.stamps.ways, 'poster']
  await stage.publish('program', stage.STAMPS, { ...stage.stamps, ways, intervalMinutes: 120 })
  const { face, settings } = stage.stamps
  await stage.publish('program', MISSION, mission(face, settings.reward))
  opened = table.all()
})

/** DynamoDB promises nothing of one moment to a BatchGetItem: each row is read for itself. */
const rowByRow = (scheduler: fc.Scheduler) => async (command: { constructor: { name: string }; input: unknown }) => {
  const send = (one: object) => scheduler.schedule(Promise.resolve()).then(() => table.send(one as never))
  if (command.constructor.name !== 'BatchGetCommand') return send(command)
  const { RequestItems } = (command as BatchGetCommand).input
  const [[name, { Keys = [], ...how }]] = Object.entries(RequestItems!) as [[string, { Keys?: object[] }]]
  const make = command.constructor as new (input: object) => object
  const read = (await Promise.all(
    Keys.map((key) => send(new make({ RequestItems: { [name]: { ...how, Keys: [key] } } }))),
  )) as { Responses: Record<string, object[]> }[]
  return { Responses: { [name]: read.flatMap(({ Responses }) => Responses[name] ?? []) } }
}

type Ask = () => Promise<Result<unknown, string>>

/** @param prepare what stands before, and the request */
const areOne = (prepare: () => Promise<Ask>) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      stage.useTable(table.send as never)
      stage.setClock(stage.STARTED)
      table.restore(opened)
      const ask = await prepare()
      stage.useTable(rowByRow(scheduler) as never)
      const both = Promise.all([ask(), ask()])
      await scheduler.waitFor(both)
      const [one, other] = await both
      expect(one).toMatchObject({ ok: true })
      expect(other).toEqual(one)
    }),
    { numRuns: RUNS },
  )

const shopper = async (total = 6_000) => {
  const [mei, friend] = (await stage.makePeople()) as [Stage.Person, Stage.Person]
  const bought = await tills.acts.order({ total, member: { phone: mei.phone, enrol: false } })
  if (!bought.ok) throw new Error(bought.failure)
  return { mei, friend, member: { code: await tills.liveCode(mei.id) } }
}
const must = async <T>(answer: Promise<Result<T, string>>): Promise<T> => {
  const done = await answer
  if (done.ok) return done.value
  throw new Error(done.failure)
}
const use = () => [{ programId: stage.POINTS, amount: 500 }]

test('an order that spends nearly all there is is one order', () =>
  areOne(async () => {
    const asked = tills.acts.orderOf({ total: 150, bill: 200, use: use(), member: (await shopper()).member })
    return () => tills.acts.again(asked, 'order')
  }))

test('an order that uses a hold is one order', () =>
  areOne(async () => {
    const held = await must(tills.acts.hold({ total: 200, use: use(), member: (await shopper()).member }))
    const asked = tills.acts.orderOf({ total: 150, hold: held.id })
    return () => tills.acts.again(asked, 'confirm')
  }))

test('a hold of nearly all there is is one hold', () =>
  areOne(async () => {
    const { member } = await shopper()
    return () => tills.acts.hold({ total: 200, use: use(), member }, 'hold')
  }))

test('nearly all the value paid back is paid back once', () =>
  areOne(async () => {
    const { mei, member } = await shopper()
    await must(tills.acts.topUp({ phone: mei.phone }, 1_000))
    return requests.payOut(member, 800)
  }))

test('points become one coupon', () => areOne(async () => requests.exchange((await shopper(4_000)).mei.id)))

test('points set aside for a friend are one gift', () =>
  areOne(async () => requests.give((await shopper()).mei.id, 400)))

test('a gift of points is taken once', () =>
  areOne(async () => {
    const { mei, friend } = await shopper()
    const { gift } = await must(requests.give(mei.id, 400)())
    return requests.receive(friend.id, gift)
  }))

test('a visit is one stamp, however soon the next would be too soon', () => areOne(() => requests.visit()))

test('a clerk’s task is done once', () => areOne(async () => requests.task((await shopper()).member, MISSION, 'taste')))

test('a check-in is one stamp', () =>
  areOne(async () => {
    const [mei] = (await stage.makePeople()) as [Stage.Person]
    return () => checkIns.checkIn(mei, POSTER, 'check-in')
  }))
