// Every call that changes something, sent again after a second and after a year: with its key the stored answer, without it the
// refusal of a second time. A new route must say here what becomes of it when it is sent again.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from '#shared/contract/contracts.ts'
import { demoGroup } from '../../../local/seed/demo-brands.ts'
import { shoes, startDesk, word, type Desk, type Joined, type Visitor } from '../desk.ts'
import type { Act } from './act.ts'
import { couponActs, type People } from './coupon-acts.ts'
import { deskActs } from './desk-acts.ts'
import { otherRoutes } from './other-routes.ts'
import { tillActs } from './till-acts.ts'

const WAITS = ['PT1S', 'PT11M', 'PT25H', 'P400D']

/** All versions of what an editor publishes go the same way as those of a campaign. */
const LIKE_CAMPAIGNS = /^POST \/admin\/(bundles|playbooks|programs|tiers)\/\{id\}\/publication$/
/** Made anew on purpose, and lapsing: codes that pair a screen. */
const PAIRING = new Set(['POST /admin/stores/{id}/pairings', 'POST /counter/pairings'])

let desk: Desk
let acts: Act[]
let people: People
let everybody: Joined[]
const first = new Map<Act, { key: string; answer: unknown }>()

/** Members sign in anew: a session lasts half a day. */
const again = async (who: Joined): Promise<Joined> => ({ ...who, ...(await desk.signIn(who.userId)) })

beforeAll(async () => {
  desk = await startDesk()
  people = { giver: await desk.member('小美'), friend: await desk.member('小玲'), walker: await desk.member('小路') }
  const shopper = await desk.member('鞋客', { brand: shoes })
  const pairs = [await desk.member('甲'), await desk.member('甲二'), await desk.member('乙'), await desk.member('乙二')]
  const newcomer: Visitor = await desk.newcomer('新客')
  const application = desk.application()
  everybody = [...Object.values(people), shopper, ...pairs]
  acts = [
    ...(await couponActs(desk, people)),
    ...(await tillActs(desk, people, shopper)),
    ...(await deskActs(desk, people, pairs)),
    {
      route: 'POST /me',
      refusal: ['already-joined'],
      send: async (options) => (await desk.signIn(newcomer.userId)).call('POST /me', application, options),
      about: ({ home }: { home: { member: { id: string } } }) => home.member.id,
    },
  ]
  const failed: unknown[] = []
  for (const act of acts) {
    const key = randomUUID()
    const answer = await act.send({ key })
    if (!answer.ok) failed.push([act.route, answer.failure])
    first.set(act, { key, answer: answer.value })
    await desk.world.idle()
  }
  expect(failed).toEqual([])
}, 600_000)
afterAll(() => desk?.world.close())

/** Everything that was ever booked, of whoever does something here. */
const everyEntry = async () => {
  const kept = await Promise.all(everybody.map(({ id }) => desk.items(`${demoGroup.id}#${id}`)))
  const own = kept.flat().map(({ pk, sk, _et }) => ({ at: `${pk.S} ${sk.S}`, what: String(_et?.S) }))
  const booked = own.filter(({ what }) => !['intent', 'outcome', 'visited', 'left', 'entered'].includes(what))
  const house = await desk.items(demoGroup.id)
  return [...booked.map(({ at }) => at), ...house.map(({ sk }) => String(sk.S))].sort()
}

test('every route that changes something says what becomes of it when it is sent again', () => {
  const changing = allRoutes()
    .map(({ key }) => key)
    .filter((key) => !key.startsWith('GET ') && !LIKE_CAMPAIGNS.test(key) && !PAIRING.has(key))
  const said = [...acts.map(({ route }) => route), ...Object.keys(otherRoutes)]
  expect(said.toSorted()).toEqual(changing.toSorted())
  for (const [route, where] of Object.entries(otherRoutes)) {
    if (where === 'reads' || where === 'sets') continue
    const [file, word = route.split(' ')[1]!.split('{')[0]!] = where.split('#')
    expect(readFileSync(file!, 'utf8'), where).toContain(word)
  }
})

describe.each(WAITS)('after %s', (wait) => {
  let before: unknown[]
  beforeAll(async () => {
    await desk.world.advance(wait)
    for (const who of ['giver', 'friend', 'walker'] as const) people[who] = await again(people[who])
    before = await everyEntry()
  }, 600_000)

  test('the same call with its key is answered as before, and changes nothing', async () => {
    const [said, should]: Record<string, unknown>[] = [{}, {}]
    for (const act of acts) {
      const { key, answer } = first.get(act)!
      const repeated = await act.send({ key })
      said![act.route] = repeated.ok ? act.about(repeated.value as never) : repeated.failure
      should![act.route] = act.about(answer as never)
    }
    expect(said).toEqual(should)
    expect(await everyEntry()).toEqual(before)
  })

  test('without its key, or with another, it is refused a second time, and changes nothing', async () => {
    const wrong: unknown[] = []
    for (const { route, send, refusal } of acts)
      for (const options of refusal === 'another' ? [] : [undefined, { key: randomUUID() }]) {
        const answer = word((await send(options)) as never)
        if (!refusal.includes(answer)) wrong.push([route, answer])
      }
    expect(wrong).toEqual([])
    expect(await everyEntry()).toEqual(before)
  })
})
