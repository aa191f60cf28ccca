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
/** In cash by a clerk, of the NT$1,000 that one may pay out alone. */
const byHand = async (scene: Scene) => ({
  code: await scene.liveCode(),
  programId: scene.ids.value,
  amount: 100,
  cash: 100,
})
const BY_HAND = { as: 'clerk', route: 'POST /clerk/pay-outs' } as const
const changed =
  (good: (scene: Scene) => object | Promise<object>, change: object | ((scene: Scene) => object)) =>
  async (scene: Scene) => ({ ...(await good(scene)), ...(typeof change === 'function' ? change(scene) : change) })

const CLERKS: Row[] = [
  { ...BY_HAND, bad: 'more than was paid in', input: changed(byHand, { amount: 1_001 }), word: 'amount-invalid' },
  {
    ...BY_HAND,
    bad: 'with the ten digits alone',
    input: changed(byHand, ({ mei }) => ({ code: mei.code })),
    word: 'live-code-needed',
  },
  { ...BY_HAND, bad: 'another sum than was seen', input: changed(byHand, { cash: 99 }), word: 'pay-out-changed' },
  {
    ...BY_HAND,
    bad: 'from the points card',
    input: changed(byHand, ({ ids }) => ({ programId: ids.points })),
    word: 'value-not-offered',
  },
  {
    ...BY_HAND,
    bad: 'from a card of another company',
    input: changed(byHand, ({ tills }) => ({ programId: tills.FOREIGN })),
    word: 'value-other-company',
  },
  {
    ...BY_HAND,
    bad: 'to a member of another group',
    input: changed(byHand, ({ stranger }) => ({ code: stranger.code })),
    word: 'code-unknown',
  },
  {
    ...BY_HAND,
    bad: 'by their code and their number',
    input: changed(byHand, ({ mei }) => ({ phone: mei.phone })),
    word: 'input-invalid',
  },
  {
    ...BY_HAND,
    bad: 'a PIN with letters',
    input: changed(byHand, ({ clerkId }) => ({ second: { clerk: clerkId, pin: '12a4' } })),
    word: 'input-invalid',
    field: 'second.pin',
  },
]

export const VALUE_ROWS: Row[] = [
  ...CLERKS,
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
