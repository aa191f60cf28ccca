// What a store asks of a member on LINE before it spends of theirs, and their answer.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { ASK_STATES, SPENDS } from '../../domain/member/spend-ask.ts'
import { route } from '../route.ts'

export const askState = z.enum([...ASK_STATES, 'lapsed'])

const shownAsk = z.object({
  id: id('ask'),
  /** Name of the store that asks. */
  store: z.string(),
  lines: z.array(
    z.object({
      what: z.enum(SPENDS),
      name: text(40),
      /** Null of a coupon. */
      unit: text(6).nullable(),
      /** No more than this. */
      amount: z.int(),
      /** NT$ it takes off, pays, or that are handed over. */
      money: z.int().nullable(),
      /** It pays, as money does; else it lowers the bill. */
      pays: z.boolean(),
    }),
  ),
  state: askState,
  expiresAt: instant,
  now: instant,
})

export const readSpendAsk = route({
  key: 'GET /me/spend-asks/{id}',
  who: 'member',
  summary: 'What a store would like to use of the member’s, and how the question stands.',
  input: z.strictObject({ id: id('ask') }),
  output: shownAsk,
  failures: { 'spend-ask-unknown': 404 },
})

export const answerSpendAsk = route({
  key: 'POST /me/spend-asks/{id}/answer',
  who: 'member',
  summary: 'Agrees to it, or says that it is not them. Who has agreed may still refuse until it is used.',
  input: z.strictObject({ id: id('ask'), agree: z.boolean() }),
  output: shownAsk,
  failures: {
    'spend-ask-unknown': 404,
    'spend-ask-used': 409,
    'spend-ask-lapsed': 409,
    'spend-ask-refused': 409,
  },
})
