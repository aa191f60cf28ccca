// What we hold of a person, and its end.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { instant } from '../../base/text-schema.ts'
import { route } from '../route.ts'
import { givesUp } from './departure.ts'

/** Everything we hold of a person, section by section, in the words it is kept in. */
export const personData = z.object({
  at: instant,
  sections: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type PersonData = z.infer<typeof personData>

export const readData = route({
  key: 'GET /me/data',
  who: 'member',
  summary: 'Everything we hold of the caller, in every brand of the group.',
  input: z.strictObject({}),
  output: personData,
  failures: { 'member-not-found': 404 },
})

const erased = z.object({
  erasedAt: instant,
  /** What was held until then; null when the same request is sent again: there is nothing any more to answer it with. */
  data: personData.nullable(),
})

export const eraseMe = route({
  key: 'POST /me/erasure',
  who: 'member',
  summary: 'Answers everything we hold of the caller and erases it, in every brand; LINE is told.',
  input: z.strictObject({ accessToken: z.string().max(4096).optional(), givesUp: givesUp.optional() }),
  output: erased,
  failures: { 'member-not-found': 404, 'value-still-held': 409 },
})

export const eraseMember = route({
  key: 'POST /admin/members/{id}/erasure',
  who: 'staff',
  permission: 'members.erase',
  summary: 'Answers everything we hold of a member and erases it, in every brand.',
  input: z.strictObject({
    id: id('mem'),
    brand: id('brd'),
    reason: z.string().trim().min(1).max(200),
    givesUp: givesUp.optional(),
  }),
  output: erased,
  failures: { 'member-merged': 409, 'merge-other-brands': 403, 'value-still-held': 409 },
})
