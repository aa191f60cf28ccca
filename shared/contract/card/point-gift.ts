// Points for a friend: a link takes them out of the giver’s hand, and whoever opens it first has them.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant, text } from '../../base/text-schema.ts'
import { face } from '../../domain/brand/face.ts'
import { POINTS_MAX } from '../../domain/card/points-card.ts'
import { source } from '../../events/source.ts'
import { homeCard } from './home-card.ts'
import { route } from '../route.ts'

const code = z.string().min(8).max(40)
const given = z.object({ card: homeCard, gift: z.string(), amount: z.int(), endsAt: instant })
const goneFailures = { 'point-gift-gone': 410, 'point-gift-taken': 410 } as const

export const givePoints = route({
  key: 'POST /me/cards/{id}/transfers',
  who: 'member',
  summary: 'Puts points into a link for a friend, each with its own end. Nobody can spend them while the link is out.',
  input: z.strictObject({ id: id('crd'), amount: z.int().min(1).max(POINTS_MAX) }),
  output: given,
  status: 201,
  failures: {
    'transfer-off': 409,
    'sharing-needed': 409,
    'not-enough': 409,
    'transfer-day-cap': 409,
    'transfers-open': 409,
  },
})

export const takePointsBack = route({
  key: 'DELETE /me/point-gifts/{code}',
  who: 'member',
  summary: 'Takes points back out of their link, as long as nobody has received them.',
  input: z.strictObject({ code }),
  output: given.omit({ gift: true, endsAt: true }),
  failures: goneFailures,
})

export const showPointGift = route({
  key: 'GET /point-gifts/{code}',
  who: 'anyone',
  summary: 'What a friend’s link hands over, and from whom.',
  input: z.strictObject({ code }),
  output: z.object({
    brandId: id('brd'),
    /** Of the programme. */
    name: text(24),
    unit: text(6),
    face,
    amount: z.int(),
    /** Masked: 林○婷. */
    from: z.string(),
    /** Of the link. */
    endsAt: instant,
    /** When the first of the points end; null = never. */
    pointsEndAt: instant.nullable(),
    /** For the join of whoever is no member yet. */
    source,
    now: instant,
  }),
  failures: goneFailures,
})

export const receivePoints = route({
  key: 'POST /me/point-gifts/{code}',
  who: 'member',
  summary: 'Receives the points behind a friend’s link, with their ends.',
  input: z.strictObject({ code }),
  output: z.object({ card: homeCard, amount: z.int(), from: z.string() }),
  status: 201,
  failures: { ...goneFailures, 'point-gift-own': 409, 'sharing-needed': 409 },
})
