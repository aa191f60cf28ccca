// Every call that changes something, sent again after a second and after a year: with its key the stored answer, without it the
// refusal of a second time. A new route must say here what becomes of it when it is sent again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '#shared/contract/contracts.ts'
import { startDesk, type Desk } from '../desk.ts'
import { lasting, WAITS, type Act, type Key, type Sent, type Wait } from './act.ts'
import { cardActs } from './card-acts.ts'
import { counterActs } from './counter-acts.ts'
import { couponActs } from './coupon-acts.ts'
import { deskActs } from './desk-acts.ts'
import { doorActs } from './door-acts.ts'
import { editorActs, houseActs } from './editor-acts.ts'
import { personActs } from './person-acts.ts'
import { smsActs } from './sms-acts.ts'
import { setStage, type Stage } from './stage.ts'
import { tillActs } from './till-acts.ts'
import { standing, writesOf } from './watch-table.ts'

let desk: Desk
let stage: Stage
let acts: Act[]
const failed: unknown[] = []
const first = new Map<Act, { key: string; answer: unknown }>()

/** In this order: the first lets an hour pass, the others minutes at most, for what is undone can be undone for ten. */
const ALL = [
  cardActs,
  deskActs,
  couponActs,
  counterActs,
  personActs,
  editorActs,
  houseActs,
  tillActs,
  doorActs,
  smsActs,
]

beforeAll(async () => {
  desk = await startDesk()
  stage = await setStage(desk)
  acts = []
  for (const these of ALL) acts.push(...(await these(stage)))
  for (const act of acts) {
    const key = randomUUID()
    const answer = await act.send({ key })
    if (!answer.ok) failed.push([act.route, answer.failure])
    first.set(act, { key, answer: answer.value })
  }
  await desk.world.idle()
}, 600_000)
afterAll(() => desk?.world.close())

test('every route that changes something is done here, and sent again', () => {
  expect(failed).toEqual([])
  const changing = allRoutes()
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('GET '))
  expect(acts.map(({ route }) => route).toSorted()).toEqual(changing.toSorted())
})

/** Whether it is the same act no more after this wait. */
const isPast = (wait: Wait, since: Wait | undefined) =>
  since !== undefined && WAITS.indexOf(wait) >= WAITS.indexOf(since)

const said = (act: Act, { ok, value, failure }: Sent): unknown => (ok ? lasting(act, value) : failure)

describe.each(WAITS)('after %s', (wait) => {
  let before: string[]
  beforeAll(async () => {
    await desk.world.advance(wait)
    await stage.renew()
    before = await standing(desk)
  }, 600_000)

  /** What an act answers now, and where it wrote; all that it may have set going comes to rest. */
  const sendAgain = async (act: Act, options?: Key) => {
    let answer: Sent
    const written = await writesOf(desk, async () => {
      answer = await act.send(options)
    })
    return { answer: answer!, written: act.overwrites ? [] : written }
  }

  test('the same call with its key is answered as before, and changes nothing', async () => {
    const [is, should]: Record<string, unknown>[] = [{}, {}]
    const wrote: unknown[] = []
    for (const act of acts.filter(({ forgotten }) => !isPast(wait, forgotten))) {
      const { key, answer } = first.get(act)!
      const again = await sendAgain(act, { key })
      const isOver = !again.answer.ok && act.over?.includes(again.answer.failure!)
      is![act.route] = isOver ? 'over' : said(act, again.answer)
      should![act.route] = isOver ? 'over' : lasting(act, answer)
      if (again.written.length > 0) wrote.push([act.route, again.written])
    }
    expect({ is, wrote }).toEqual({ is: should, wrote: [] })
    await desk.world.idle()
    expect(await standing(desk)).toEqual(before)
  })

  test('another call with the key of the first is refused, and changes nothing', async () => {
    const wrong: unknown[] = []
    for (const act of acts) {
      if (!act.changed) continue
      let answer: Sent
      const written = await writesOf(desk, async () => {
        answer = await act.changed!(first.get(act)!)
      })
      if (answer!.failure !== 'idempotency-key-reused' || written.length > 0) wrong.push([act.route, answer!, written])
    }
    expect(wrong).toEqual([])
    await desk.world.idle()
    expect(await standing(desk)).toEqual(before)
  })

  test('without its key, or with another, it is refused a second time, and changes nothing', async () => {
    const wrong: unknown[] = []
    for (const act of acts) {
      const { route, refusal, anew, forgotten } = act
      const isAnother = refusal === 'another' || isPast(wait, anew) || isPast(wait, forgotten)
      for (const options of isAnother ? [] : [undefined, { key: randomUUID() }]) {
        const { answer } = await sendAgain(act, options)
        const its = answer.ok ? 'ok' : answer.failure!
        if (!refusal.includes(its)) wrong.push([route, its])
      }
    }
    expect(wrong).toEqual([])
    await desk.world.idle()
    expect(await standing(desk)).toEqual(before)
  })
})
