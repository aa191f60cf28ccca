// A programme goes out of service: nothing new is earned, and what members hold stays theirs.
import { id } from '../../base/id.ts'
import { z } from '../../base/schema.ts'
import { OF_OWN_STORES, programPage, programScope } from '../card.ts'
import { archiveFailures, bringBackFailures, giver } from './giver.ts'
import { route } from '../route.ts'

const programAt = { id: id('crd'), brand: id('brd'), scope: programScope.optional() }

export const weighProgramArchive = route({
  key: 'GET /admin/programs/{id}/archive',
  who: 'staff',
  permission: 'reports.read',
  summary:
    'Who would notice that a programme goes out of service: its holders, what they hold, and what still feeds it.',
  input: z.strictObject(programAt),
  output: z.object({
    holders: z.int(),
    /** In its unit; what has lapsed is not among it. Up to a minute behind. */
    units: z.int(),
    /** While there are any, it is not archived. */
    givenBy: z.array(giver),
  }),
  failures: {},
})

export const archiveProgram = route({
  key: 'POST /admin/programs/{id}/archive',
  who: 'staff',
  permission: 'cards.write',
  summary:
    'Takes a live programme out of service: nothing new is earned on it. Stamps stay readable, points and stored value stay spendable until they lapse by their rule.',
  input: z.strictObject(programAt),
  output: programPage,
  failures: {
    ...OF_OWN_STORES,
    ...archiveFailures,
    /** `name` still feeds it. */
    'still-given': 409,
  },
})

export const bringProgramBack = route({
  key: 'DELETE /admin/programs/{id}/archive',
  who: 'staff',
  permission: 'cards.write',
  summary: 'Brings an archived programme back into service, as it stood.',
  input: z.strictObject(programAt),
  output: programPage,
  failures: {
    ...OF_OWN_STORES,
    ...bringBackFailures,
    'reward-not-live': 422,
    'tier-not-live': 422,
    'next-card-not-live': 422,
    'card-incomplete': 422,
  },
})
