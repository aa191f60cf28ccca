// Whatever comes near what a route reads is answered in words of its contract, and a refusal leaves everything as it was.
import fc, { type Arbitrary } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { after, DAY, MINUTE } from '#shared/base/time.ts'
import { COMMON_FAILURES } from '#shared/contract/route.ts'
import { MONEY_MAX } from '#shared/domain/order/purchase.ts'
import { cafe } from '../../../local/seed/demo-cafe.ts'
import type { RouteKey } from './front-door.ts'
import { BOUGHT, ELSEWHERE, SISTERS_STORE, STORE } from './places.ts'
import { raw } from './raw.ts'
import { expectNothingWritten, standing } from './refuses.ts'
import type { Callers, Scene } from './scene.ts'
import { NOWHERE } from './things.ts'

const BODIES = 100
/** The most that a programme may give: what an order of the most money makes of it is still counted exactly. */
const LAVISH = 'crd_0000000000000000000000000M' as never

let scene: Scene
/** Good for one spending each. */
let live: string
beforeAll(async () => {
  scene = await (await import('./scene.ts')).setScene()
  const points = cafe.others[0]!.settings
  const settings = {
    ...points.settings,
    rate: { points: 1_000, per: 1 },
    multipliers: [{ when: { kind: 'store', stores: [STORE] }, percent: 1_000 }],
  }
  await scene.stage.publish('program', LAVISH, { ...points, ways: ['till', 'clerk'], settings })
})

/** What JSON carries where something else should be. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    [],
    {},
    '100',
    '一百',
    -1,
    0.5,
    1e15,
    raw('1e999'),
    raw('-0'),
    raw('9007199254740993'),
  ),
  fc.jsonValue({ maxDepth: 1 }),
)
const rarely = (often: Arbitrary<unknown>, once: Arbitrary<unknown>, weight = 24) =>
  fc.oneof({ weight, arbitrary: often }, { weight: 1, arbitrary: once })
/** Mostly what is read there. */
const near = (good: Arbitrary<unknown>) => rarely(good, odd)
const maybe = (good: Arbitrary<unknown>) => rarely(fc.constant(undefined), near(good), 3)
/** The same, with a field that nobody knows now and then. */
const body = (fields: Record<string, Arbitrary<unknown>>) =>
  fc
    .tuple(fc.record(fields), rarely(fc.constant({}), fc.constant({ tip: 1 }), 60))
    .map(([all, more]) => ({ ...all, ...(more as object) }))

const money = fc.oneof(
  fc.constantFrom(0, 1, 100, 290, 300, 301, MONEY_MAX, MONEY_MAX + 1),
  fc.integer({ min: -5, max: 1_000 }),
)
const number = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((nth) => `P-${nth}`),
  fc.string({ maxLength: 3 }),
)
const store = fc.constantFrom<string>(STORE, STORE, STORE, ELSEWHERE, SISTERS_STORE, NOWHERE.store)
const line = body({
  sku: near(fc.constantFrom('LATTE', 'TEA')),
  name: near(fc.constant('拿鐵')),
  quantity: near(fc.constantFrom(1, 2, 9_999)),
  price: near(money),
  discount: near(fc.constantFrom(0, 0, 10)),
})
const lines = fc.oneof(fc.constant([]), fc.constant([BOUGHT]), fc.array(line, { maxLength: 2 }))
const instants = fc
  .constantFrom(0, -MINUTE, 5 * MINUTE, 11 * MINUTE, -89 * DAY, -91 * DAY)
  .map((away) => () => after(scene.stage.now(), away))
/** What is known once the house is open is asked for when it is sent. */
const lazily = (read: () => unknown) => fc.constant(read)
const who = fc.oneof(
  lazily(() => ({ phone: scene.mei.phone })),
  lazily(() => ({ code: scene.mei.code })),
  lazily(() => ({ phone: scene.stranger.phone })),
  lazily(() => ({ phone: scene.sisters.phone, enrol: true })),
  fc.string({ maxLength: 12 }).map((phone) => ({ phone, enrol: true })),
  fc.string({ maxLength: 12 }).map((code) => ({ code })),
)
const use = fc.array(
  body({
    programId: near(
      fc.oneof(
        lazily(() => scene.ids.points),
        lazily(() => scene.ids.value),
        fc.constant(NOWHERE.program),
      ),
    ),
    amount: near(money),
  }),
  { maxLength: 2 },
)
const basket = {
  storeId: near(store),
  lines: near(lines),
  total: near(money),
  currency: maybe(fc.constantFrom('TWD', 'TWD', 'USD')),
}
const named = {
  phone: rarely(
    lazily(() => scene.mei.phone),
    maybe(fc.string({ maxLength: 10 })),
    6,
  ),
  code: rarely(fc.constant(undefined), near(lazily(() => scene.mei.code)), 8),
}

const ROUTES: readonly [RouteKey, keyof Callers, Arbitrary<object>][] = [
  [
    'POST /pos/orders',
    'till',
    body({
      ...basket,
      number: near(number),
      paidAt: near(instants),
      member: maybe(who),
      use: maybe(use),
      bill: maybe(money),
    }),
  ],
  ['POST /pos/quote', 'till', body({ ...basket, member: maybe(who) })],
  [
    'POST /pos/refunds',
    'till',
    body({
      number: near(number),
      order: near(fc.oneof(fc.constant('PAID'), number)),
      storeId: near(store),
      refundedAt: near(instants),
      amount: near(money),
      lines: near(
        fc.array(body({ sku: near(fc.constant('LATTE')), quantity: near(fc.constantFrom(1, 2, 3)) }), { maxLength: 2 }),
      ),
    }),
  ],
  [
    'POST /clerk/stamps',
    'clerk',
    body({
      ...named,
      amount: maybe(money),
      worth: maybe(fc.integer({ min: 0, max: 10 })),
      at: maybe(instants),
      enrol: maybe(fc.boolean()),
    }),
  ],
  [
    'POST /clerk/top-ups',
    'clerk',
    body({ ...named, amount: near(money), programId: maybe(lazily(() => scene.ids.value)) }),
  ],
  ['POST /clerk/quotes', 'clerk', body({ ...named, bill: near(money), use: maybe(use) })],
  [
    'POST /clerk/spendings',
    'clerk',
    fc.oneof(
      body({ ...named, bill: near(money), use: maybe(use), total: near(money) }),
      body({
        code: lazily(() => live),
        bill: near(fc.constant(300)),
        use: near(lazily(() => [{ programId: scene.ids.value, amount: 1 }])),
        total: near(fc.constant(300)),
      }),
    ),
  ],
]

/** With all that had to wait. */
const written = (value: unknown): unknown => {
  if (typeof value === 'function') return written((value as () => unknown)())
  if (Array.isArray(value)) return value.map(written)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one)]))
}

test.each(ROUTES)('%s', async (route, as, bodies) => {
  const { failures, output } = scene.door.routeOf(route)
  const words = new Set(Object.keys({ ...COMMON_FAILURES, ...failures }))
  let [done, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(bodies, async (asked) => {
      if (route === 'POST /clerk/spendings') {
        scene.stage.advance(MINUTE)
        live = await scene.liveCode()
      }
      const sent = written(asked) as object
      const was = standing(scene)
      const answer = await scene.door.ask(route, scene.callers[as], sent)
      const why = `${JSON.stringify(sent)} ${answer.code ?? ''}`
      expect(['unexpected', 'try-again'], why).not.toContain(answer.code)
      if (answer.code === undefined) {
        done++
        expect(output.safeParse(answer.value).error?.issues, why).toBeUndefined()
      } else {
        refused++
        expect(words.has(answer.code), why).toBe(true)
        expectNothingWritten(scene, was, why)
      }
    }),
    { numRuns: BODIES },
  )
  // Both are met, or the bodies are not near at all.
  expect(Math.min(done, refused)).toBeGreaterThan(0)
})
