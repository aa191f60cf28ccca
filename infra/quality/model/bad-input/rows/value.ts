// Stored value that somebody pays in or out where they cannot.
import { SISTERS_STORE, STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'
import { NOWHERE } from '../things.ts'

const by = { as: 'till' } as const
const TOP_UP = 'POST /pos/top-ups'
const PAY_OUT = 'POST /pos/pay-outs'
const VOID = 'POST /pos/top-up-voids'

const topUp = ({ mei, ids }: Scene) => ({
  number: 'MORE',
  storeId: STORE,
  amount: 100,
  programId: ids.value,
  member: { phone: mei.phone },
})
const payOut = async (scene: Scene) => ({ ...topUp(scene), number: 'OUT', member: { code: await scene.liveCode() } })
const changed =
  (good: (scene: Scene) => object | Promise<object>, change: object | ((scene: Scene) => object)) =>
  async (scene: Scene) => ({ ...(await good(scene)), ...(typeof change === 'function' ? change(scene) : change) })

export const VALUE_ROWS: Row[] = [
  ...[SISTERS_STORE, NOWHERE.store].flatMap((storeId): Row[] => [
    { ...by, bad: `at ${storeId}`, route: TOP_UP, input: changed(topUp, { storeId }), word: 'store-unknown' },
    { ...by, bad: `at ${storeId}`, route: PAY_OUT, input: changed(payOut, { storeId }), word: 'store-unknown' },
    { ...by, bad: `at ${storeId}`, route: VOID, input: () => ({ topUp: 'TOP', storeId }), word: 'store-unknown' },
  ]),
  {
    ...by,
    bad: 'a currency',
    route: TOP_UP,
    input: changed(topUp, { currency: 'USD' }),
    word: 'input-invalid',
    field: 'body',
  },
  {
    ...by,
    bad: 'above the most at once',
    route: TOP_UP,
    input: changed(topUp, { amount: 10_001 }),
    word: 'amount-invalid',
  },
  {
    ...by,
    bad: 'on the points card',
    route: TOP_UP,
    input: changed(topUp, ({ ids }) => ({ programId: ids.points })),
    word: 'value-not-offered',
  },
  {
    ...by,
    bad: 'on a card of another company',
    route: TOP_UP,
    input: changed(topUp, ({ tills }) => ({ programId: tills.FOREIGN })),
    word: 'value-other-company',
  },
  {
    ...by,
    bad: 'more than was paid in',
    route: PAY_OUT,
    input: changed(payOut, { amount: 1_001 }),
    word: 'amount-invalid',
  },
  {
    ...by,
    bad: 'with the ten digits alone',
    route: PAY_OUT,
    input: changed(payOut, ({ mei }) => ({ member: { code: mei.code } })),
    word: 'live-code-needed',
  },
  {
    ...by,
    bad: 'a top-up that is not there',
    route: VOID,
    input: () => ({ topUp: 'NONE', storeId: STORE }),
    word: 'top-up-unknown',
  },
  {
    ...by,
    bad: 'a number that is there',
    route: TOP_UP,
    input: changed(topUp, { number: 'TOP' }),
    word: 'top-up-already-recorded',
  },
  {
    ...by,
    bad: 'a question about nothing',
    route: 'POST /pos/spend-asks',
    input: ({ mei }) => ({ storeId: STORE, phone: mei.phone }),
    word: 'input-invalid',
    field: 'use',
  },
]
